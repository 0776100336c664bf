/** The size of a trimmed page, width before height, as CSS lengths; names as printers use them. */
export const trimSizes = {
  a4: ['210mm', '297mm'],
  a5: ['148mm', '210mm'],
  b5: ['176mm', '250mm'],
  letter: ['8.5in', '11in'],
  pocket: ['4.25in', '6.87in'],
  digest: ['5.5in', '8.5in'],
  'us-trade': ['6in', '9in'],
  royal: ['6.14in', '9.21in'],
  technical: ['7in', '9.25in'],
  crown: ['7.44in', '9.69in'],
} as const satisfies Record<string, readonly [string, string]>;
