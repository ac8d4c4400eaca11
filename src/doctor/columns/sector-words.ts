/** Common words of industries and sectors, in both languages: enough to see a slip in a word that stands nowhere else. */
export const sectorWords: ReadonlySet<string> = new Set(
  `technology technologies teknologi information informasi telecommunication telecommunications telekomunikasi communication
  communications komunikasi media medical medicine health healthcare kesehatan hospital hospitals pharmacy pharmaceutical
  pharmaceuticals farmasi retail wholesale trading perdagangan commerce ecommerce consumer consumption marketing advertising
  periklanan entertainment hiburan hospitality hotels restaurant restaurants restoran tourism pariwisata travel transport
  transportation transportasi logistics logistik shipping pelayaran aviation penerbangan automotive otomotif manufacturing
  manufaktur industrial industri industry engineering construction konstruksi property properti estate mining pertambangan
  energy energi electricity kelistrikan utilities utility petroleum perminyakan chemical chemicals kimia plastics plastik
  textile textiles tekstil agriculture agricultural pertanian plantation perkebunan forestry kehutanan fishery perikanan
  livestock peternakan finance financial keuangan banking perbankan insurance asuransi investment investasi securities
  government pemerintah pemerintahan education pendidikan university universitas research penelitian services service
  layanan jasa consulting konsultan professional software hardware employment electronics elektronik security keamanan
  environment lingkungan distribution distribusi warehouse pergudangan packaging kemasan beverage beverages minuman makanan
  cosmetics kosmetik furniture furnitur jewelry perhiasan publishing penerbitan printing percetakan nonprofit military defense
  pertahanan aerospace machinery mesin equipment peralatan materials material building bangunan infrastructure infrastruktur
  internet broadcasting penyiaran cooperative koperasi foundation yayasan religious keagamaan sports olahraga social sosial`.split(
    /\s+/,
  ),
);
