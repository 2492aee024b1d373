import { foldLetters } from '../table/index.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Events of shops' logs, in words without separators, English and Turkish. */
const EVENTS = set(
  'view views pageview productview viewitem viewitemlist viewcart viewcontent click clicks selectitem selectcontent impression ' +
    'search sessionstart firstvisit userengagement scroll cart addtocart addcart removefromcart removecart begincheckout ' +
    'initiatecheckout checkout addshippinginfo addpaymentinfo addtowishlist wishlist favorite fav like purchase buy bought ' +
    'transaction order ordercompleted orderplaced checkoutcompleted refund login signup pv goruntuleme urungoruntuleme ' +
    'sayfagoruntuleme tiklama arama sepet sepeteekle sepeteekleme sepetecikar sepettencikar sepettencikarma favori favorilereekle ' +
    'satinalma satinal siparis odeme',
);

/** States of orders and payments. */
const STATES =
  /^(?:un)?(?:complete|paid|pending|processing|process|shipped|deliver|cancel|refund|return|fail|declin|reject|succe|captur|authori|fulfil|partial|open|closed|new|hold|on.?hold|void|dispute|chargeback|expired|unpaid|approved|created|invoiced|confirmed|placed|sold|active|tamam|teslim|kargo|iptal|iade|bekl|onay|hazir|odendi|odeme|yeni|basari|aktif|islen|gonder|red|faturalan)/;

const COUNTRIES = set(
  'afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium ' +
    'bolivia bosnia brazil bulgaria canada chile china colombia croatia cyprus czechia denmark ecuador egypt eire england ' +
    'estonia ethiopia finland france georgia germany ghana greece guernsey hungary iceland india indonesia iran iraq ireland ' +
    'israel italy japan jersey jordan kazakhstan kenya kosovo kuwait kyrgyzstan latvia lebanon libya lithuania luxembourg ' +
    'malaysia malta mexico moldova mongolia montenegro morocco nepal netherlands nigeria norway oman pakistan palestine panama ' +
    'peru philippines poland portugal qatar romania russia rsa scotland serbia singapore slovakia slovenia spain sweden ' +
    'switzerland syria taiwan tajikistan thailand tunisia turkey turkiye turkmenistan uganda ukraine unspecified uruguay usa uk uae ' +
    'uzbekistan venezuela vietnam wales yemen zimbabwe ' +
    'unitedkingdom unitedstates unitedstatesofamerica unitedarabemirates saudiarabia southafrica southkorea newzealand hongkong ' +
    'srilanka costarica puertorico czechrepublic northmacedonia channelislands westindies europeancommunity greatbritain ' +
    'arnavutluk cezayir arjantin ermenistan avustralya avusturya azerbaycan belcika beyazrusya bosnahersek brezilya bulgaristan ' +
    'kanada sili cin kolombiya hirvatistan kibris cekya danimarka misir estonya finlandiya fransa gurcistan almanya yunanistan ' +
    'macaristan izlanda hindistan endonezya irlanda israil italya japonya urdun kazakistan kuveyt kirgizistan letonya lubnan ' +
    'litvanya luksemburg malezya meksika moldova karadag fas hollanda norvec umman filistin polonya portekiz katar romanya rusya ' +
    'sirbistan singapur slovakya slovenya ispanya isvec isvicre suriye tacikistan tayland tunus turkmenistan ukrayna ' +
    'ozbekistan ingiltere birlesikkrallik amerika abd amerikabirlesikdevletleri birlesikarapemirlikleri suudiarabistan guneyafrika ' +
    'guneykore yenizelanda kuzeymakedonya kktc kuzeykibris',
);
const COUNTRY_CODES = set(
  'ad ae af al am ar at au az ba bd be bg bh bo br by ca ch cl cn co cr cy cz de dk dz ec ee eg es et fi fr gb ge gh gr hk hr hu ' +
    'id ie il in iq ir is it jo jp ke kg kr kw kz lb lk lt lu lv ly ma md me mk mn mt mx my ng nl no np nz om pa pe ph pk pl ps pt ' +
    'py qa ro rs ru sa se sg si sk sy th tj tm tn tr tw ua uk us uy uz ve vn ye za zw ' +
    'aut aus bel bra can che chn deu dnk egy esp est fin fra gbr geo grc hun ind irl isr ita jpn kor ltu lva mex nld nor pol prt qat ' +
    'rou rus sau srb svk svn swe tur ukr usa zaf',
);

function squeezed(text: string): string {
  return foldLetters(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** `view`, `add_to_cart`, `purchase`, `sepete ekle` … */
export function isEventWord(text: string): boolean {
  return EVENTS.has(squeezed(text));
}

/** `paid`, `Shipped - Delivered`, `İptal Edildi` … */
export function isStateWord(text: string): boolean {
  return STATES.test(foldLetters(text));
}

/** A country's name in English or Turkish, or its code. */
export function isCountryWord(text: string): boolean {
  const word = squeezed(text);
  return COUNTRIES.has(word) || COUNTRY_CODES.has(word);
}
