/** What a product of a family is sold with: bandwidth of its own, IP addresses, an E1 line, or nothing. */
export type Delivery = 'access' | 'link' | 'ip' | 'e1' | 'none';

/** A line of products that differ only in grade. */
export interface Family {
  name: string;
  code: string;
  category: string;
  delivery: Delivery;
  /** Rupiah a month at the lowest grade. */
  price: number;
  /** Mbps needed at the lowest grade. */
  minBandwidth: number;
  /** Industries by the first word of their name. */
  for: string;
  /** Units without it, by the last word of their name. */
  without: string;
  /** Families often bought together with this one. */
  goesWith: string;
}

type Row = readonly [string, string, Delivery, number, number, string, string, string];

const categories: Readonly<Record<string, string>> = {
  DI: 'Digital Infrastructure',
  TS: 'Technology Services',
  SD: 'Smart Digital Solution',
  GE: 'Green Ecosystem',
  CD: 'Cloud & Data Center',
  CS: 'Cyber Security',
  CV: 'Collaboration & Voice',
  IT: 'Internet of Things',
  MS: 'Managed Services',
};

const rows: readonly Row[] = [
  // code, name, delivery, price, Mbps, for, without, goes with; the first families make up a small catalogue
  [
    'DI',
    'Internet Dedicated',
    'access',
    600_000,
    1,
    'GOVERNMENT BANKING MEDIA',
    '',
    'IP Public Block|Firewall Gateway',
  ],
  ['DI', 'IP Public Block', 'ip', 150_000, 0, 'TELCO MEDIA', '', 'Internet Dedicated'],
  ['CS', 'Firewall Gateway', 'none', 550_000, 0, 'GOVERNMENT BANKING HEALTH', '', 'Security Monitoring'],
  ['DI', 'Broadband Business', 'access', 220_000, 1, 'RETAIL HOSPITALITY PROFESSIONAL', '', 'Managed WiFi'],
  ['DI', 'Metro Ethernet', 'access', 900_000, 2, 'BANKING TELCO MANUFACTURE', '', 'IP Transit'],
  ['DI', 'IP VPN', 'access', 450_000, 0, 'GOVERNMENT BANKING LOGISTICS', '', 'Managed SD-WAN'],
  ['MS', 'Managed SD-WAN', 'none', 850_000, 2, 'BANKING RETAIL LOGISTICS', 'SULAWESI', 'Firewall Gateway'],
  ['CD', 'Virtual Machine', 'none', 500_000, 1, 'GOVERNMENT MEDIA PROFESSIONAL', '', 'Backup Vault|Object Storage'],
  ['CD', 'Backup Vault', 'none', 200_000, 1, 'HEALTH EDUCATION PROFESSIONAL', '', 'Disaster Recovery'],
  ['CS', 'Security Monitoring', 'none', 1_100_000, 2, 'BANKING ENERGY GOVERNMENT', 'KALIMANTAN', 'Endpoint Security'],
  ['MS', 'Managed WiFi', 'none', 300_000, 2, 'HOSPITALITY EDUCATION HEALTH RETAIL', '', 'Video Analytics'],
  ['CV', 'SIP Trunk', 'none', 180_000, 0.5, 'RETAIL HOSPITALITY PROFESSIONAL', '', 'Video Conference'],
  ['GE', 'Solar Rooftop Monitoring', 'none', 800_000, 0, 'MANUFACTURE ENERGY HOSPITALITY', '', 'Energy Dashboard'],
  ['IT', 'IoT Meter', 'none', 400_000, 0, 'ENERGY MANUFACTURE', 'SULAWESI|NUSRA', 'Energy Dashboard'],
  ['SD', 'Video Analytics', 'none', 450_000, 2, 'RETAIL MANUFACTURE LOGISTICS', '', 'Smart Building'],
  ['DI', 'IP Transit', 'link', 1_500_000, 20, 'TELCO', 'NUSRA|KALIMANTAN', 'Content Delivery'],
  ['TS', 'Content Delivery', 'none', 700_000, 5, 'MEDIA RETAIL', '', 'Load Balancer'],
  ['SD', 'Smart Building', 'none', 900_000, 2, 'HOSPITALITY HEALTH PROFESSIONAL', 'SULAWESI|TENGAH', 'Managed WiFi'],
  [
    'CD',
    'Colocation Rack',
    'none',
    1_300_000,
    5,
    'BANKING TELCO MEDIA',
    'NUSRA|SULAWESI|KALIMANTAN',
    'Disaster Recovery',
  ],
  ['CV', 'Video Conference', 'none', 250_000, 2, 'GOVERNMENT EDUCATION', '', 'e-Office Suite'],
  ['IT', 'IoT Fleet', 'none', 190_000, 0, 'LOGISTICS MANUFACTURE', '', 'IoT Meter'],
  ['SD', 'e-Office Suite', 'none', 300_000, 1, 'GOVERNMENT EDUCATION', '', 'Video Conference'],
  ['TS', 'Router Rental', 'none', 120_000, 0, 'GOVERNMENT RETAIL EDUCATION', '', 'Internet Dedicated'],
  [
    'GE',
    'EV Charging Station',
    'none',
    1_000_000,
    0,
    'HOSPITALITY RETAIL ENERGY',
    'NUSRA|SULAWESI',
    'Solar Rooftop Monitoring',
  ],
  ['CS', 'Endpoint Security', 'none', 160_000, 0, 'HEALTH EDUCATION PROFESSIONAL', '', 'Backup Vault'],
  ['DI', 'Clear Channel', 'link', 1_200_000, 10, 'TELCO ENERGY', 'SULAWESI', 'Metro Ethernet'],
  ['DI', 'E1 Leased Line', 'e1', 400_000, 2, 'BANKING TELCO', '', 'SIP Trunk'],
  ['CD', 'Object Storage', 'none', 170_000, 2, 'MEDIA EDUCATION', '', 'Virtual Machine'],
  ['CD', 'Disaster Recovery', 'none', 1_400_000, 5, 'BANKING HEALTH', 'SULAWESI', 'Security Monitoring'],
  ['TS', 'Load Balancer', 'none', 650_000, 5, 'BANKING MEDIA GOVERNMENT', '', 'Virtual Machine'],
  ['GE', 'Energy Dashboard', 'none', 350_000, 0, 'MANUFACTURE ENERGY', '', 'Solar Rooftop Monitoring'],
];

/** The product families of the invented company, the most common first. */
export const families: readonly Family[] = rows.map(
  ([code, name, delivery, price, minBandwidth, industries, without, goesWith]) => ({
    name,
    code,
    category: categories[code] ?? '',
    delivery,
    price,
    minBandwidth,
    for: industries,
    without,
    goesWith,
  }),
);
