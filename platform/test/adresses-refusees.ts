/** Addresses that no harvest may ask: machines of the network in every spelling, other ports, accounts, protocols, no address. */
export const ADRESSES_REFUSEES: readonly string[] = `
http://127.0.0.1/ http://127.1/ http://2130706433/ http://0x7f.0.0.1/ http://0x7f000001/ http://017700000001/
http://0177.0.0.1/ http://127.0.0.1./ http://0/ http://0.0.0.0/ http://10.0.0.1/ http://10.1/ http://172.16.0.1/
http://172.31.255.255/ http://192.168.1.1/ http://192.168.257/ http://169.254.169.254/latest/meta-data/
http://169.254.170.2/ http://0xa9fea9fe/ http://2852039166/ http://100.64.0.1/ http://100.100.100.200/ http://192.0.0.192/
http://192.0.2.1/ http://198.18.0.1/ http://198.51.100.1/ http://203.0.113.1/ http://224.0.0.1/ http://240.0.0.1/
http://255.255.255.255/ http://[::]/ http://[::1]/ http://[0:0:0:0:0:0:0:1]/ http://[::ffff:127.0.0.1]/
http://[::ffff:7f00:1]/ http://[::ffff:169.254.169.254]/ http://[::ffff:0:127.0.0.1]/ http://[::127.0.0.1]/
http://[64:ff9b::127.0.0.1]/ http://[64:ff9b:1::1]/ http://[100::1]/ http://[2001::1]/ http://[2001:db8::1]/
http://[2002:7f00:1::]/ http://[fc00::1]/ http://[fd00:ec2::254]/ http://[fe80::1]/ http://[fec0::1]/ http://[ff02::1]/
http://[3fff::1]/ http://１２７.０.０.１/ http://①②⑦.0.0.1/ https://127.0.0.1/ http://exemple.fr:22/ http://exemple.fr:3306/
https://exemple.fr:8443/ http://compte@exemple.fr/ http://compte:secret@exemple.fr/ ftp://exemple.fr/liste.csv
http://localhost/ http://LOCALHOST./ http://api.localhost/ http://metadata.google.internal/computeMetadata/v1/ http://imprimante/
http://nas.local/ http://routeur.home.arpa/ file:///etc/passwd data:text/csv,nom javascript:0 gopher://exemple.fr/ //exemple.fr/liste.csv liste.csv
`
  .trim()
  .split(/\s+/)
