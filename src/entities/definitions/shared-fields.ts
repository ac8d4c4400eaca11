import { field } from './field.ts';
import { lines } from './lines.ts';

/** The customer by code: the same words as in service lines, and those of sales programs. */
export const customerIdField = field('customer_id', 'id', {
  id: 'Kode pelanggan',
  en: 'Id of the customer',
  headers: `Customer ID, ID Pelanggan, idPelanggan, Pelanggan ID, Kode Pelanggan, Nomor Pelanggan, No Pelanggan,
    Customer Number, Customer No, Customer Code, Account ID, Account Number, Account No, Client ID, Client Code,
    Kode Akun, Debtor Code > CID, CustID, Cust No, Sold To Party, Bill To ID, Account Sales Territory ID`,
});

const plainName = lines.fields.find(({ name }) => name === 'customer_name');

/** The customer by name: the same words as in service lines. */
export const customerNameField = field('customer_name', 'text', {
  id: 'Nama pelanggan',
  en: 'Name of the customer',
  headers: (plainName?.headers ?? []).map((group) => group.join(',')).join('>'),
});

/** The customer by name where a bare "Name" means something else. */
export const namedCustomerField = field('customer_name', 'text', {
  id: 'Nama pelanggan',
  en: 'Name of the customer',
  headers: `Nama Pelanggan, Customer Name, Nama Customer, Name of Customer, Account Name, Client Name, Bill To Name,
    Sold To Name > Pelanggan, Customer, Account, Client, Company Name, Nama Perusahaan, Perusahaan, Company`,
});

export const soldProductField = field('product', 'text', {
  id: 'Produk atau layanan',
  en: 'Product or service',
  headers: `Produk, Nama Produk, Product, Product Name, Item Name, Nama Barang
    > Nama Layanan, Layanan, Service, Service Name, Item, Barang, Item Description, Deskripsi Produk`,
});

export const industryField = field('industry', 'text', {
  id: 'Bidang usaha',
  en: 'Industry',
  headers: 'Industry, Industri, Segmen Industri, Industry Segment > Sector, Sektor, Vertical, Bidang Usaha',
});

export const regionField = field('region', 'text', {
  id: 'Wilayah',
  en: 'Region',
  headers: 'Region, Wilayah, Sales Region > Area, Regional, Provinsi, Province, State, Geo, Location, Lokasi',
});

export const cityField = field('city', 'text', {
  id: 'Kota',
  en: 'City',
  headers: 'City, Kota, Town, Kabupaten, City Name',
});

export const countryField = field('country', 'text', {
  id: 'Negara',
  en: 'Country',
  headers: 'Country, Negara, Country Name, Country of Residence > Office Location, Headquarters, Kantor Pusat',
});

export const currencyField = field('currency', 'text', {
  id: 'Mata uang',
  en: 'Currency',
  headers: 'Currency, Mata Uang, Currency Code, Kode Mata Uang',
});

export const statusField = field('status', 'text', {
  id: 'Status',
  en: 'Status',
  headers: 'Status > State of Record, Keadaan, System Status',
});

export const channelField = field('channel', 'text', {
  id: 'Saluran penjualan',
  en: 'Sales channel',
  headers: 'Sales Channel, Channel, Saluran, Saluran Penjualan, Kanal > Contact',
});
