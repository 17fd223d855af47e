import { MINUS } from './quote-text.ts';

/**
 * Words that count (A3, issue 12): nothing else stands for them. Not those that are common words as well, there
 * or in another language: `one`, `ein`, Danish `to`, Turkish `on` and `bin`, Hungarian `hat`, Italian `sei`. From
 * the numerals of each language (CLDR's "spellout" rules), and their fractions and multiples.
 */
const COUNTING = {
  en:
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion ' +
    'trillion dozen half third quarter double triple once twice thrice',
  de:
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreissig vierzig fünfzig sechzig ' +
    'siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden dutzend halb halbe hälfte ' +
    'drittel viertel einmal zweimal dreimal doppelt dreifach',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd duizend miljoen miljard half helft derde kwart eenmaal tweemaal driemaal',
  fr:
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente ' +
    'quarante cinquante soixante cent cents mille million millions milliard milliards moitié tiers quart double ' +
    'triple demi douzaine',
  es:
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta ' +
    'cincuenta sesenta setenta ochenta noventa cien ciento mil millón millones mitad tercio cuarto doble triple',
  it: 'tre quattro cinque sette otto nove dieci undici dodici venti trenta quaranta cinquanta cento mille mila milione milioni miliardo miliardi metà terzo quarto doppio triplo',
  pt: 'dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta quarenta cinquenta cem cento mil milhão milhões metade terço quarto dobro triplo',
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv tjugo trettio hundra tusen miljon miljoner miljard hälften halv tredjedel fjärdedel dubbelt',
  da: 'tre fire fem seks syv otte elleve tolv tyve tredive hundrede tusind million millioner milliard halv halvdelen tredjedel',
  pl: 'dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc tysiące tysięcy milion miliony milionów miliard połowa trzecia ćwierć raz dwukrotnie',
  cs: 'dva dvě tři čtyři pět šest sedm osm devět deset sto tisíc tisíce milion miliony miliarda polovina třetina čtvrtina jednou dvakrát třikrát',
  ru: 'два две три четыре пять шесть семь восемь девять десять сто тысяча тысячи тысяч миллион миллиона миллионов миллиард половина треть четверть дважды трижды',
  uk: 'два дві три чотири п’ять шість сім вісім дев’ять десять сто тисяча тисячі тисяч мільйон мільйона мільйонів мільярд половина третина чверть двічі тричі',
  tr: 'iki üç dört beş altı yedi sekiz dokuz yüz milyon milyar yarım yarısı çeyrek',
  fi: 'kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen sata tuhat miljoona miljardi puolet kolmasosa kahdesti',
  hu: 'két kettő három négy öt hét nyolc kilenc tíz száz ezer millió milliárd fele harmada negyede kétszer háromszor',
  fa: 'دو سه چهار پنج شش هفت هشت نه ده صد هزار ميليون ميليارد نيم نصف',
  ar: 'اثنان اثنين ثلاثة اربعة خمسة ستة سبعة ثمانية تسعة عشرة مائة مئة الف مليون مليار نصف ثلث ربع',
  he: 'שני שתי שלוש שלושה ארבע ארבעה חמש חמישה שש שישה שבע שבעה שמונה תשע תשעה עשר עשרה מאה אלף מיליון מיליארד חצי שליש רבע פעמיים',
} as const;

const WORDS: ReadonlySet<string> = new Set(
  Object.values(COUNTING).flatMap((words) => words.replaceAll('’', '').split(' ')),
);

/** Whether a normalised word counts something, in figures or letters, or is the sign before a number. */
export function isNumber(word: string): boolean {
  return WORDS.has(word) || word === MINUS || /\p{N}/u.test(word);
}
