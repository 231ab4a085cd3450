/**
 * The holidays people name, and when they are. Words are written as tokens without "the" and without ’s. Fixed and
 * reckoned ones stand here for every year; moving feasts of other calendars come from the holiday library.
 */
import { dayNumber, type DayNumber } from '../../days.ts';
import { holiday } from '../../workdays.ts';
import { easterSunday, nthWeekday, orthodoxEaster } from './feasts.ts';

type Span = { from: DayNumber; to: DayNumber };
/** The days of a holiday in a year; the country (ISO 3166 alpha-2) decides where countries differ. */
export type Rule = (year: number, country: string | null) => Span | null;

const one = (n: DayNumber | null): Span | null => (n === null ? null : { from: n, to: n });
const fixed =
  (m: number, d: number): Rule =>
  (y) =>
    one(dayNumber(y, m, d));
const nth =
  (m: number, w: number, n: number, plus = 0): Rule =>
  (y) =>
    one(nthWeekday(y, m, w, n) + plus);
const easter =
  (plus: number, to = plus): Rule =>
  (y) => ({ from: easterSunday(y) + plus, to: easterSunday(y) + to });
const named =
  (name: string, ...countries: string[]): Rule =>
  (y, country) =>
    one(holiday(name, y, country, ...countries));
/** One rule in some countries, another elsewhere. */
const where =
  (countries: string, there: Rule, elsewhere: Rule): Rule =>
  (y, country) =>
    (country && countries.split(' ').includes(country.toUpperCase()) ? there : elsewhere)(y, country);

const thanksgiving = (plus: number): Rule => where('CA', nth(10, 0, 2, plus), nth(11, 3, 4, plus));
const independence: Rule = (y, country) =>
  country && country.toUpperCase() !== 'US' ? one(holiday('independence day', y, country)) : one(dayNumber(y, 7, 4));
const AMERICAN = 'US CA';
const labor: Rule = (y, country) =>
  (country === null ? nth(9, 0, 1) : where(AMERICAN, nth(9, 0, 1), fixed(5, 1)))(y, country);
const orthodox =
  (plus: number): Rule =>
  (y) =>
    one(orthodoxEaster(y) + plus);
/** The Monday on or before 24 May. */
const victoria: Rule = (y) =>
  one(nthWeekday(y, 5, 0, -1) > dayNumber(y, 5, 24) ? nthWeekday(y, 5, 0, -1) - 7 : nthWeekday(y, 5, 0, -1));

/** Rule and the names it goes by, parted by commas. */
const TABLE: readonly [Rule, string][] = [
  [fixed(1, 1), 'new year day, new years day, new years, new year'],
  [fixed(1, 6), 'epiphany, three kings day'],
  [fixed(1, 7), 'orthodox christmas'],
  [fixed(1, 25), 'burns night'],
  [fixed(1, 26), 'australia day'],
  [fixed(2, 2), 'groundhog day'],
  [fixed(2, 6), 'waitangi day'],
  [fixed(2, 14), 'valentine day, valentines day, valentines'],
  [fixed(3, 1), 'st david day, st davids day'],
  [fixed(3, 8), 'international women day, international womens day, women day, womens day'],
  [fixed(3, 14), 'pi day'],
  [fixed(3, 17), 'st patrick day, st patricks day, saint patrick day, saint patricks day, st paddys day, st paddy day'],
  [fixed(4, 1), 'april fools day, april fool day, april fools'],
  [fixed(4, 15), 'tax day'],
  [fixed(4, 22), 'earth day'],
  [fixed(4, 23), 'st george day, st georges day, saint george day'],
  [fixed(4, 25), 'anzac day'],
  [fixed(4, 27), 'king day, kings day'],
  [fixed(5, 1), 'may day, international workers day, workers day'],
  [fixed(5, 5), 'cinco de mayo'],
  [fixed(5, 8), 've day'],
  [fixed(5, 9), 'europe day'],
  [fixed(6, 14), 'flag day'],
  [fixed(6, 19), 'juneteenth'],
  [fixed(7, 1), 'canada day'],
  [fixed(7, 4), 'fourth of july'],
  [fixed(7, 14), 'bastille day'],
  [fixed(8, 15), 'assumption day, assumption of mary, feast of the assumption'],
  [fixed(9, 11), 'patriot day'],
  [fixed(10, 3), 'german unity day, day of german unity'],
  [fixed(10, 16), 'boss day, bosses day'],
  [fixed(10, 31), 'halloween, hallowe en, reformation day'],
  [fixed(11, 1), 'all saints day, all saint day'],
  [fixed(11, 2), 'all souls day, all soul day'],
  [fixed(11, 5), 'guy fawkes night, guy fawkes day, guy fawkes, bonfire night'],
  [fixed(11, 11), 'veterans day, veteran day, armistice day, remembrance day, singles day, singles’ day'],
  [fixed(11, 30), 'st andrew day, st andrews day'],
  [fixed(12, 6), 'st nicholas day, saint nicholas day'],
  [fixed(12, 7), 'pearl harbor day'],
  [fixed(12, 8), 'immaculate conception'],
  [fixed(12, 24), 'christmas eve, xmas eve'],
  [fixed(12, 25), 'christmas day, christmas, xmas day, xmas, x mas'],
  [fixed(12, 26), 'boxing day, st stephen day, st stephens day'],
  [(y) => ({ from: dayNumber(y, 12, 26), to: dayNumber(y + 1, 1, 1) }), 'kwanzaa'],
  [fixed(12, 31), 'new year eve, new years eve, nye, hogmanay'],
  [nth(1, 0, 3), 'martin luther king day, martin luther king jr day, martin luther kings day, mlk day, mlk'],
  [nth(2, 0, 3), 'presidents day, president day, washington birthday, family day'],
  [(y) => one(nthWeekday(y, 2, 6, y >= 2022 ? 2 : 1)), 'super bowl sunday, super bowl, superbowl'],
  [
    (y) => one(nthWeekday(y, 4, 5, -1) - 3),
    'administrative professionals day, admin professionals day, secretaries day',
  ],
  [nth(5, 0, 1), 'early may bank holiday, may bank holiday'],
  [where('GB UK IE', easter(-21), nth(5, 6, 2)), 'mother day, mothers day'],
  [easter(-21), 'mothering sunday'],
  [nth(5, 0, -1), 'memorial day, spring bank holiday, whitsun bank holiday'],
  [victoria, 'victoria day'],
  [where('AU NZ', nth(9, 6, 1), nth(6, 6, 3)), 'father day, fathers day'],
  [nth(7, 6, 4), 'parents day, parent day'],
  [nth(8, 0, 1), 'civic holiday'],
  [nth(8, 0, -1), 'august bank holiday, summer bank holiday'],
  [labor, 'labor day, labour day'],
  [nth(9, 0, 1, 6), 'grandparents day, grandparent day'],
  [nth(10, 0, 2), 'columbus day, indigenous peoples day, indigenous people day'],
  [nth(11, 0, 1, 1), 'election day'],
  [thanksgiving(0), 'thanksgiving day, thanksgiving, thanks giving, turkey day'],
  [thanksgiving(1), 'black friday, day after thanksgiving'],
  [thanksgiving(2), 'small business saturday'],
  [thanksgiving(4), 'cyber monday'],
  [thanksgiving(5), 'giving tuesday'],
  [independence, 'independence day'],
  [easter(-47), 'mardi gras, fat tuesday, shrove tuesday, pancake day, pancake tuesday'],
  [easter(-48), 'shrove monday, rosenmontag, clean monday'],
  [easter(-46), 'ash wednesday'],
  [easter(-46, -1), 'lent'],
  [easter(-7), 'palm sunday'],
  [easter(-7, -1), 'holy week'],
  [easter(-3), 'maundy thursday, holy thursday, covenant thursday'],
  [easter(-2), 'good friday'],
  [easter(-1), 'holy saturday, easter saturday'],
  [easter(0), 'easter sunday, easter day, easter'],
  [easter(1), 'easter monday'],
  [easter(39), 'ascension day, ascension thursday, ascension'],
  [easter(49), 'pentecost, whit sunday, whitsun'],
  [easter(50), 'whit monday, pentecost monday'],
  [easter(56), 'trinity sunday'],
  [easter(60), 'corpus christi'],
  [orthodox(0), 'orthodox easter sunday, orthodox easter'],
  [orthodox(-2), 'orthodox good friday'],
  [orthodox(1), 'orthodox easter monday'],
  [named('chinese new year', 'SG', 'ID'), 'chinese new year, lunar new year, spring festival, cny'],
  [named('qingming festival', 'CN'), 'qingming, qingming festival, tomb sweeping day'],
  [named('dragon boat festival', 'CN'), 'dragon boat festival'],
  [named('mid-autumn festival', 'CN'), 'mid autumn festival, moon festival'],
  [(y) => ({ from: dayNumber(y, 4, 29), to: dayNumber(y, 5, 5) }), 'golden week'],
  [named('first day of ramadan', 'AE'), 'ramadan, ramadhan'],
  [named('end of ramadan', 'AE'), 'eid al fitr, eid ul fitr, eid el fitr, eid'],
  [named('feast of the sacrifice', 'AE'), 'eid al adha, eid ul adha, eid el adha'],
  [named('islamic new year', 'AE'), 'islamic new year, hijri new year'],
  [named('birthday of muhammad', 'AE'), 'mawlid, mawlid al nabi'],
  [named('purim', 'IL'), 'purim'],
  [named('passover', 'IL'), 'passover, pesach'],
  [named('shavuot', 'IL'), 'shavuot'],
  [named('rosh hashanah', 'IL'), 'rosh hashanah, rosh hashana'],
  [named('day of atonement', 'IL'), 'yom kippur'],
  [named('feast of tabernacles', 'IL'), 'sukkot'],
  [named('hanukkah', 'IL'), 'hanukkah, chanukah, hannukah'],
  [named('deepavali', 'SG', 'MY'), 'diwali, deepavali'],
  [named('vesak day', 'SG'), 'vesak day, vesak'],
];

export interface HolidayName {
  words: readonly string[];
  rule: Rule;
}

/** Names by their first word, the longest first. */
export const BY_FIRST: ReadonlyMap<string, readonly HolidayName[]> = (() => {
  const map = new Map<string, HolidayName[]>();
  for (const [rule, names] of TABLE)
    for (const name of names.split(', ')) {
      const words = name.split(' ');
      const list = map.get(words[0] as string) ?? [];
      list.push({ words, rule });
      map.set(words[0] as string, list);
    }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
})();
