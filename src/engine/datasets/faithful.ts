import { defineDataset } from '../definitions.ts';
import { columns, packed } from './packed.ts';

// How long each eruption of Old Faithful was, and how long until the next. Azzalini, A. and Bowman,
// A. W. (1990), A look at some data on the Old Faithful geyser.

/** In thousandths of a minute. */
const eruptions =
  'U(>PQ]DS`]L+bdU(@F^F>qXu\\P=nbdC/=nd(<(]2>P=nS2NC`]U(@W[+X2_I]d_kR/ZIWqA9?CdI>qcg^F?Sa/=n`]QMW' +
  'qB<aqA(d(bt>qdI=]e+VM<ka/]uCq`<=nd(>a_(\\/bdAkbdZI@W`<Z(@ggCA9a/XSU([]^5[<HqZke]YF`MC/Z(CP^5?C' +
  'd9>q]dbCVn?Ce<G+^WB<`<ZZ?Cbd>?dZV+c5Dde<_9=<aqDuaP>a_9HaZk]2@WaPW/?u`<DCb2?C\\/K(^5>q^g?Se]AIV' +
  ']\\qCq`]d9^5@gaqA9gd>PfqZ(F(aPTWZ(`<[+>PYWCP[nA(WqSda?EWfP@5aa?uB+a?Q]\\/^5`<F9Z(\\/?Sa?]2W/AI' +
  '_I[+>q_9C?d(>qd([<YV\\qSd^VD2bCB<^F[]?CaP>?^WX2@5`<Egbd?CWqRa\\qF(d(A([n?C]C=n`+Z([M[+]CXu`n[+' +
  'F9\\?Ca_Z?S?2]SYFE5[nEFe]L<a?WqB+^WB]^FCP_ZTW`<[nWaXu_ZA(]ScW`]?2]2@gD2cF[MBn_9>a_k';

/** In minutes, from 40. */
const waits =
  'O6J>U7XU3U6TN/S4>T4O3/NEJS7LNOIMBPJ40P;ZP:T:IS@5R;KZ6P6SG@MQ;T0R<\\NNAIR8OG>L<NLSKRFAIXLP0V<Z2' +
  'N?HTK3R>X1SQ/T4VQK;YO;Q2U;W5EM8XQ-R7Z-S8Y.R3V5OQ<RML;P1`5MMAQGFQ]5Y-V:NBL?X4]19MDQQI2UJ7MSS3NT' +
  '.S7Q9LTMQWM3N<R[5N.MT1SGP1K@L5^7L2R6KNONNFOF6V2Z66MO@K/V?UR9RCJ6SIIXPGS8ONT:S+<KQ.Z.J';

export const faithful = defineDataset({
  settings: {},
  units: () => ({ x: 'min', y: 'min' }),
  points: () =>
    columns(
      packed(eruptions, 2, 0).map((v) => v / 1000),
      packed(waits, 1, 40),
    ),
});
