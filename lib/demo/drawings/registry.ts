import { bouncingFrames, wireBall } from './animation';
import { laneStagger, magnitudes, proteinScale, scoville, sprintRecords } from './charts-measures';
import {
  compoundInterest,
  containers,
  exchangeRates,
  grossProduct,
  inflation,
  ruleOf72,
} from './charts-money';
import { fishSauceVat, phinFilter } from './food-sections';
import { phoBowl, squareCake, terraces } from './food-table';
import { flyway, submarineCables } from './maps-lines';
import { mekongMap, mekongProfile } from './maps-mekong';
import { malaccaStrait, suezRoutes } from './maps-straits';
import { antarctica, dateLineMap, timeZones } from './maps-world';
import { bronzeDrum, lunarCalendar, monochord, waterPuppets } from './patterns-craft';
import { dongHoLine, dongHoPrint, dongHoRed, dongHoYellow } from './patterns-dong-ho';
import { chessTree } from './patterns-logic';
import { barcode, decomposedLetter, piRings, publicKey, sevenLetters } from './patterns-type';
import { blueSky, doubleHelix, lithiumCell } from './science-matter';
import { satelliteRings, satelliteSteps } from './science-satellites';
import { moonPhases, neapTide, springTide, tideCurve, tideTypes } from './sky-moon';
import { lightTimes, planetDistances, solarEclipse } from './sky-planets';
import { bigDipper, speedOfLight, webbMirror } from './sky-stars';
import { badminton, marathonRoute, offside, track } from './sport';

/** Every drawing of the demo edition by its name; each gives a complete SVG document. */
export const drawings: Record<string, () => string> = {
  'kenh-dao-suez': suezRoutes,
  'eo-bien-malacca': malaccaStrait,
  'mui-gio': timeZones,
  'song-me-kong': mekongMap,
  'song-me-kong-2': mekongProfile,
  'nam-cuc-khong-thuoc-ve-ai': antarctica,
  'duong-doi-ngay': dateLineMap,
  'chim-di-cu': flyway,
  'cap-quang-bien': submarineCables,
  'thuy-trieu': tideCurve,
  'thuy-trieu-2': springTide,
  'thuy-trieu-3': neapTide,
  'thuy-trieu-4': tideTypes,
  'pha-mat-trang': moonPhases,
  'khoang-cach-hanh-tinh': planetDistances,
  'khoang-cach-hanh-tinh-2': lightTimes,
  'nhat-thuc': solarEclipse,
  'kinh-james-webb': webbMirror,
  'sao-bac-dau': bigDipper,
  'toc-do-anh-sang': speedOfLight,
  'so-pi': piRings,
  'chu-quoc-ngu': sevenLetters,
  'trong-dong-dong-son': bronzeDrum,
  'dan-bau': monochord,
  'tranh-dong-ho': dongHoPrint,
  'tranh-dong-ho-2': dongHoYellow,
  'tranh-dong-ho-3': dongHoRed,
  'tranh-dong-ho-4': dongHoLine,
  'mua-roi-nuoc': waterPuppets,
  'lich-am': lunarCalendar,
  'ma-vach': barcode,
  'khoa-cong-khai': publicKey,
  'unicode-tieng-viet': decomposedLetter,
  'thang-do-dong-dat': magnitudes,
  'pho-va-nuoc-dung': phoBowl,
  'nuoc-mam': fishSauceVat,
  'nuoc-mam-2': proteinScale,
  'ca-phe-phin': phinFilter,
  'banh-chung': squareCake,
  'hat-gao': terraces,
  'vi-cay': scoville,
  'lam-phat': inflation,
  'lai-kep': compoundInterest,
  'lai-kep-2': ruleOf72,
  'cong-ten-no': containers,
  'gdp-do-gi': grossProduct,
  'ty-gia': exchangeRates,
  'ky-luc-100-met': sprintRecords,
  'duong-chay-400-met-2': laneStagger,
  'vi-sao-bau-troi-xanh': blueSky,
  'dna-viet-bang-bon-chu': doubleHelix,
  'gps-hoat-dong': satelliteRings,
  'gps-hoat-dong-2': satelliteSteps,
  'pin-lithium': lithiumCell,
  'phim-hoat-hinh-may-tinh': wireBall,
  'phim-hoat-hinh-may-tinh-2': bouncingFrames,
  'luat-viet-vi': offside,
  'vi-sao-marathon-42195': marathonRoute,
  'duong-chay-400-met': track,
  'cau-long': badminton,
  'co-vua': chessTree,
};
