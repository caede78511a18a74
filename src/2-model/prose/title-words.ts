// The words and marks at and around the end of a title (trích yếu), as patterns that match exactly at a place.
import { anyOf, pattern } from "./sticky.ts";

/** After these a point ends no sentence. */
export const abbreviation = pattern(String.raw`(?<=(?<!\p{L})(?:TP|Tp|tp|TX|Tx|ThS|TS|PGS|GS|St|Nxb|\p{Lu}))`, "y");
/** `giai đoạn I: từ năm …` */
export const phase = pattern(String.raw`(?<=giai đoạn [\p{L}\d]{1,4})`, "y");
const wellDone = anyOf("đúng; kịp thời; hiệu quả; chất lượng; thiết thực; đồng bộ; thống nhất; phù hợp; tiến độ");
const documents = "văn bản; quy định; nghị quyết; chỉ thị; kết luận; kế hoạch; chương trình; luật; nghị định; nội dung";

/** After a comma: words that go on with the outer sentence. */
export const clause = pattern(
  String.raw`${anyOf(String.raw`
    \d+ ?%; nhằm; để; trong đó; đồng thời; góp phần; cụ thể; theo đó; qua đó; từ đó; trên cơ sở; cùng với; gắn với; phù hợp;
    kịp thời; trong thời gian; thời gian qua; đến nay; hiện nay; tuy nhiên; nhưng; song; do đó; vì vậy; được; đã; có hiệu lực; như;
    yêu cầu; đề nghị; hoàn thành; giao (?=\p{Lu}); là ; bao gồm; gồm ; với (?:mục|các|những|nội); căn cứ; nhất là; v\.v; vv; tham mưu; chủ động; báo cáo;
    (?:bảo|đảm) (?:đảm )?${wellDone}; các (?:nhiệm vụ|phong trào|cuộc vận động|chủ trương|chỉ tiêu|mục tiêu);
    (?:và )?(?:các|những) ${anyOf(`${documents}; cơ quan, đơn vị`)} [^,;.\n]{0,60}(?:liên quan|khác|hướng dẫn|của|này|trên|chủ động|có trách nhiệm)`)}(?!\p{L})`,
  "y",
);
/** A body and its verb: the subject of the outer sentence. */
export const subject = pattern(
  String.raw`${anyOf(`
    UBND; Ủy ban; Uy ban; HĐND; Hội đồng; Thường trực; Ban; Bộ; Sở; Phòng; Chủ tịch; Thủ trưởng; Giám đốc; Văn phòng; Công an; Chính phủ;
    Đảng ủy; Tỉnh ủy; Thành ủy; Quận ủy; Huyện ủy; Thủ tướng; Quốc hội; Trung tâm; Trường; Hội; Cục; Viện; Mặt trận; Liên đoàn;
    Đoàn; Tổng; Tòa; Các`)}(?!\p{L})[^,;.:()\n]{0,90}? ${anyOf(`
    ban hành; xây dựng; yêu cầu; đề nghị; giao; hướng dẫn; thông báo; báo cáo; triển khai; tổ chức; chỉ đạo; chủ trì;
    có trách nhiệm; quyết định; kính; trân trọng; đã; sẽ; phối hợp; chủ động; thực hiện; tham mưu; đề ra; cụ thể hóa; căn cứ;
    tiếp tục`)}(?!\p{L})`,
  "y",
);
/** A type word with its capital after a comma: the next of the outer list, without a symbol. */
export const sibling = pattern(
  String.raw`${anyOf(`
    Nghị quyết; Quyết định; Chỉ thị; Kế hoạch; Chương trình; Kết luận; Nghị định; Thông tư; Công văn; Hướng dẫn; Đề án;
    Thông báo`)}(?!\p{L})`,
  "y",
);
/** After `và`. */
export const andClause = pattern(
  anyOf(`
    (?:các|những) (?:văn bản|quy định|nghị quyết,|văn kiện|(?:nội dung|nhiệm vụ) (?:liên|khác)|(?:kế hoạch|chương trình) của);
    (?:các chính sách|pháp luật|văn bản|quy định) (?:có )?liên quan; có hiệu lực; ý kiến; chỉ đạo của; hướng dẫn (?:của|số); đề nghị;
    (?:tình hình|điều kiện) thực t; chịu trách nhiệm; báo cáo (?:UBND|Ủy ban|kết quả);
    (?:[Nn]ghị quyết|[Qq]uyết định|[Kk]ế hoạch|[Cc]hương trình) (?:này|của)`),
  "y",
);
/** Elsewhere in the sentence. */
export const outerWords = pattern(
  anyOf(String.raw`
    được (?:sửa đổi|bổ sung|ban hành|thay thế|Quốc hội|Chính phủ|cấp có); đã ; đây là; như sau; như đã; (?:nêu|nói) trên;
    có hiệu lực; hết hiệu lực; trước khi; với (?:các |những )?(?:nội dung|mục tiêu|nhiệm vụ) (?:sau|như|cụ thể|chủ yếu|chính|trọng tâm);
    (?:đến|tới) (?:toàn thể|đông đảo|từng|mọi|tất cả|100%); (?:bảo|đảm) (?:đảm|bảo) ${wellDone}; gồm (?:các|những);
    thay thế (?:cho )?(?:Nghị|Quyết|Chỉ|Kế|Thông|Công|Hướng); nhưng; do [^,;.\n]{4,80} ban hành`),
  "y",
);
const count = anyOf(String.raw`\d; một; hai; ba; bốn; năm; sáu; bảy; tám; chín; mười`);
/** Where the citation is the subject of its sentence: what is said of it. */
export const predicate = pattern(
  anyOf(String.raw`
    được (?:triển khai|thực hiện|ban hành|phổ biến|quán triệt|niêm yết|sao gửi|gửi|áp dụng|tổng kết|sơ kết|ký|cụ thể|đưa|thông qua|công bố);
    được (?:đăng|tổ chức|diễn tập|xây dựng|xem xét|điều chỉnh|xác định|coi|lồng ghép|đánh giá);
    là (?:căn cứ|cơ sở|văn bản|nền tảng|một|những|tiền đề|nội dung|dịp|bước|định hướng); (?:vẫn|cũng|đều) ;
    có (?:${count}|quy định|hướng dẫn|phạm vi|giá trị|phụ lục) ; gồm (?:${count}|các|những) ; mở ra ; đề ra ; nêu (?:rõ|các|${count}) ;
    (?<!việc )(?:đề nghị|yêu cầu) (?:các |\p{Lu}); (?<!(?:việc|bàn|chuyển) )giao (?:trách nhiệm|cho |\p{Lu}); trở thành ;
    còn (?:hiệu lực|nguyên)`),
  "y",
);
/** Where the sentence begins `Theo …`, `Sau khi …`: its true subject, after a comma, and that one's verb. */
export const smallSubject = pattern(
  String.raw`${anyOf(`
    phường; xã; quận; huyện; tỉnh; thành phố; thị xã; đặc khu; nhà trường; trường; đơn vị; chi bộ; khối; mỗi; mọi;
    các (?:phường|xã|đơn vị|chi bộ|phòng|ban|sở|ngành|cấp|cơ quan|địa phương|trường|tổ|khu|hội)`)}(?!\p{L})[^,;.:()\n]{0,60}? ${anyOf(`
    ban hành; xây dựng; yêu cầu; đề nghị; giao; hướng dẫn; thông báo; báo cáo; triển khai; tổ chức; chỉ đạo; chủ trì; quyết định;
    đã; sẽ; phải; được; thực hiện; hoàn thành; tiếp tục; mở; lập`)}(?!\p{L})`,
  "y",
);
/** Before the citation: the beginning of such a sentence. */
export const adverbial = pattern(
  String.raw`(?<=(?:^|[.;\n] |\n)(?:Thực hiện|Theo|Căn cứ|Triển khai|Trên cơ sở|Kể từ|Từ|Sau|Khi|Trong|Để|Nhằm)(?: [^.;,\n]{1,60})? )`,
  "y",
);
/** `theo quy định` that ends the sentence is the sentence's. */
export const byRule = pattern(
  String.raw`theo (?:đúng )?${anyOf(`
    quy định(?: hiện hành| của pháp luật)?; thẩm quyền; chức năng, nhiệm vụ(?: được giao)?; kế hoạch; yêu cầu;
    tiến độ`)}(?= ?(?:[.;,)\n]|$))`,
  "y",
);
/** `theo điểm a khoản 1 Điều 2 của`, up to a citation. */
export const byDocument = pattern(
  String.raw`theo (?:đúng )?(?:các )?(?:(?:quy định|tinh thần|nội dung|chỉ đạo|yêu cầu|hướng dẫn|nhiệm vụ)(?: tại| của| trong)? )?(?:(?:điều|khoản|điểm|mục) [\p{L}\d]{1,4} ){0,3}`,
  "iy",
);
/** Brackets that say something of the document, and are no part of its title. */
export const outerAside = pattern(
  String.raw`\(${anyOf(`
    sau đây; gọi; viết tắt; được; đã; hợp nhất; thay thế; kèm; đính kèm; ban hành; có ; nay là; theo ; gửi;
    (?:Đề án|Nghị quyết|Kế hoạch|Chỉ thị|Chương trình|Quyết định|Luật|Nghị định)(?: số)? `)}`,
  "y",
);
/** Brackets that are part of it. */
export const bracketed = /\([^()\n]{0,300}\)/y;
/** What may follow a quotation that a title begins with, and belong to it. */
export const afterQuotation = pattern(
  String.raw` (?:giai đoạn|năm|đến|trên địa bàn|lần thứ|trong|của|cho|tại)(?!\p{L})`,
  "y",
);

/** A citation may follow these words inside a title. */
export const governing = pattern(
  String.raw`(?<=(?<!\p{L})${anyOf(String.raw`
    hiện; khai; hành; dẫn; triệt; tập; đổi; sung; thế; bỏ; bố; kết; của; tại; trong; về; việc; với; từ; bởi; bằng; kèm theo; dung; thần;
    tiết; dụng; truyền; biến; hóa; chính; chỉ; lực; nhất; quả; cho; tra; sát; giá; soát; dựng; thảo; ý; hạn; chỉnh; đưa; dự án; qua; đạo;
    điều; cứ; số; các; sau; luật; chế; thi; (?:điều|khoản|điểm|chương|mục|phần|phụ lục) [\p{L}\d]{1,5}`)} )`,
  "iy",
);
/** At a title's end: what leads to what follows it. */
export const leadingOn = [..." \n,;:-./", " và", " hoặc", " theo", " tại", " của"];
/** Before a citation: it is the next of a list. */
export const separators = [", ", " và ", " hoặc ", "/ "];
