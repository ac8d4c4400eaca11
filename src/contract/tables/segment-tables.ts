import { type PublishedTable, table } from '../table.ts';

/** Segment of each customer per scheme, with the distance to the nearest border. */
export const segmentsTable: PublishedTable = table(
  'segments',
  'Segmen tiap pelanggan per skema, dengan jarak ke batas terdekat',
  'Segment of each customer per scheme, with the distance to the nearest border',
  ['customer_id', 'scheme'],
  [
    ['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id'],
    [
      'scheme',
      'text',
      'none',
      'quadrant, revenue_tenure, arpu, tenure, bandwidth_class, bandwidth_type',
      'quadrant, revenue_tenure, arpu, tenure, bandwidth_class, bandwidth_type',
    ],
    [
      'segment',
      'text',
      'none',
      'Nama segmen; Unclassified bila sumbunya kosong',
      'Name of the segment; Unclassified where an axis is missing',
    ],
    [
      'distance',
      'double',
      'share',
      'Perubahan relatif terkecil yang memindahkan pelanggan ke segmen lain',
      'Smallest relative change that would move the customer to another segment',
    ],
    ['axis', 'text', 'none', 'Sumbu dari batas terdekat', 'Axis of the nearest border'],
  ],
);

/** The borders used and where they come from. */
export const segmentBordersTable: PublishedTable = table(
  'segment_borders',
  'Batas yang dipakai dan asalnya',
  'The borders used and where they come from',
  ['scheme', 'axis', 'cluster'],
  [
    ['scheme', 'text', 'none', 'Skema', 'Scheme'],
    ['axis', 'text', 'none', 'Sumbu', 'Axis'],
    ['cluster', 'text', 'none', 'Kelompok; all untuk semua pelanggan', 'Cluster; all for every customer'],
    [
      'border',
      'double',
      'none',
      'Nilai batas; sama dengan atau di atasnya berarti tinggi',
      'Value of the border; equal or above counts as high',
    ],
    ['basis', 'text', 'none', 'fixed, median atau quantile', 'fixed, median or quantile'],
    ['customers', 'whole', 'rows', 'Pelanggan yang diukur', 'Customers measured'],
  ],
);
