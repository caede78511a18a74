// The names of Acts (Luật), Codes (Bộ luật) and Ordinances (Pháp lệnh), by which prose cites them without a symbol. Without a
// name here, an Act is read to the first word that no name holds: too short where `của`, `tại` or a comma is part of the name.

/** After `Luật`; in sentence case of the standard (NĐ 30/2020, Phụ lục II, V.6), in force or older. Not complete: names it lacks are read by their words. */
const laws = `
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động;
Ban hành văn bản quy phạm pháp luật; Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân; Báo chí; Bảo hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế;
Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường; Bảo vệ quyền lợi người tiêu dùng; Bảo vệ sức khỏe nhân dân;
Bảo vệ và Phát triển rừng; Bảo vệ và kiểm dịch thực vật; Bảo vệ, chăm sóc và giáo dục trẻ em; Biên phòng Việt Nam;
Biên giới quốc gia; Biển Việt Nam; Bình đẳng giới; Bưu chính; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân;
Các công cụ chuyển nhượng; Các tổ chức tín dụng; Cán bộ, công chức; Căn cước; Căn cước công dân; Cảnh sát biển Việt Nam;
Cảnh sát cơ động; Cảnh vệ; Cạnh tranh; Chăn nuôi; Chất lượng sản phẩm, hàng hóa; Chứng khoán;
Chuyển giao công nghệ; Chuyển đổi số; Chuyển giao người đang chấp hành án phạt tù; Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài;
Cơ yếu; Công an nhân dân; Công an xã; Công chứng; Công đoàn; Công nghệ cao; Công nghệ thông tin; Công nghiệp công nghệ số;
Công nghiệp quốc phòng, an ninh và động viên công nghiệp; Cư trú; Cựu chiến binh; Dạy nghề; Dân quân tự vệ; Dân số; Dầu khí; Di sản văn hóa; Dẫn độ;
Doanh nghiệp; Doanh nghiệp nhà nước; Du lịch; Dữ liệu; Dược; Dự trữ quốc gia; Đa dạng sinh học; Đất đai; Đấu giá tài sản; Đấu thầu;
Đầu tư; Đầu tư công; Đầu tư nước ngoài tại Việt Nam; Đầu tư theo phương thức đối tác công tư; Đặc xá; Đê điều; Địa chất và khoáng sản; Điện ảnh; Điện lực;
Đo đạc và bản đồ; Đo lường; Đường bộ; Đường sắt; Điều ước quốc tế; Giá; Giám định tư pháp; Giao dịch điện tử;
Giao thông đường bộ; Giao thông đường thủy nội địa; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp;
Giáo dục quốc phòng và an ninh; Hải quan; Hàng không dân dụng Việt Nam; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác;
Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án; Hóa chất; Hộ tịch; Hoạt động giám sát của Quốc hội và Hội đồng nhân dân;
Hoạt động chữ thập đỏ; Hôn nhân và gia đình; Hợp tác xã; Hỗ trợ doanh nghiệp nhỏ và vừa; Kế toán;
Khám bệnh, chữa bệnh; Khí tượng thủy văn; Khiếu nại; Khiếu nại, tố cáo; Khoa học và công nghệ; Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản;
Kiểm toán độc lập; Kiểm toán nhà nước; Kiến trúc; Kinh doanh bảo hiểm; Kinh doanh bất động sản; Lâm nghiệp;
Lực lượng dự bị động viên; Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lực lượng tham gia gìn giữ hòa bình của Liên hợp quốc; Luật sư; Lưu trữ; Lý lịch tư pháp; Lao động;
Mặt trận Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân sách nhà nước; Nghĩa vụ quân sự;
Người cao tuổi; Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo; Nhà ở;
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản; Phục hồi, phá sản;
Phòng bệnh; Phòng cháy và chữa cháy; Phòng cháy, chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng không nhân dân; Phòng thủ dân sự;
Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm; Phòng, chống khủng bố; Phòng, chống ma túy; Phòng, chống mua bán người;
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS); Phòng, chống rửa tiền;
Phòng, chống tác hại của rượu, bia; Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai;
Phổ biến, giáo dục pháp luật; Phí và lệ phí; Quản lý nợ công; Quản lý ngoại thương; Quản lý thuế; Quản lý, sử dụng tài sản công;
Quản lý, sử dụng tài sản nhà nước; Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp;
Quản lý và đầu tư vốn nhà nước tại doanh nghiệp; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Quảng cáo; Quốc phòng; Quốc tịch Việt Nam; Quy hoạch;
Quy hoạch đô thị; Quy hoạch đô thị và nông thôn; Sĩ quan Quân đội nhân dân Việt Nam; Sở hữu trí tuệ; Sử dụng năng lượng tiết kiệm và hiệu quả; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo; Tần số vô tuyến điện; Tạm giữ, tạm giam;
Tình trạng khẩn cấp; Thanh niên; Thanh tra; Thể dục, thể thao; Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thi hành tạm giữ, tạm giam;
Thỏa thuận quốc tế; Thống kê; Thú y; Thủ đô; Thuế bảo vệ môi trường; Thuế giá trị gia tăng; Thuế sử dụng đất nông nghiệp;
Thuế sử dụng đất phi nông nghiệp; Thuế tài nguyên; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thuế tiêu thụ đặc biệt;
Thuế xuất khẩu, thuế nhập khẩu; Thủy lợi; Thủy sản; Thư viện; Thương mại; Thương mại điện tử; Thực hành tiết kiệm, chống lãng phí;
Thực hiện dân chủ ở cơ sở; Tiếp cận thông tin; Tiếp công dân; Tiết kiệm, chống lãng phí; Tiêu chuẩn và quy chuẩn kỹ thuật; Tín ngưỡng, tôn giáo; Tòa án chuyên biệt; Tố cáo;
Tố tụng hành chính; Tổ chức chính quyền địa phương; Tổ chức Chính phủ; Tổ chức cơ quan điều tra hình sự; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;
Tổ chức Quốc hội; Tổ chức Tòa án nhân dân; Tổ chức Viện kiểm sát nhân dân; Trách nhiệm bồi thường của Nhà nước; Trật tự, an toàn giao thông đường bộ;
Trẻ em; Trí tuệ nhân tạo; Trọng tài thương mại; Trợ giúp pháp lý; Trồng trọt; Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Tư pháp người chưa thành niên;
Tương trợ tư pháp; Tương trợ tư pháp về dân sự; Tương trợ tư pháp về hình sự; Viên chức; Viễn thông; Việc làm; Xây dựng; Xử lý vi phạm hành chính;
Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam; Xuất cảnh, nhập cảnh; Quản lý, bảo vệ công trình quốc phòng và khu quân sự;
Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng`;

const codes = "Dân sự; Hàng hải Việt Nam; Hình sự; Lao động; Tố tụng dân sự; Tố tụng hình sự";

const ordinances = `
Án phí, lệ phí Tòa án; Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia; Bưu chính, viễn thông; Cán bộ, công chức; Cảnh sát môi trường;
Chi phí giám định, định giá; Chi phí tố tụng; Công an xã; Cơ yếu; Dân quân tự vệ; Dân số; Động viên công nghiệp;
Giống cây trồng; Giống vật nuôi; Hợp nhất văn bản quy phạm pháp luật; Lưu trữ quốc gia; Ngoại hối; Phí và lệ phí; Phí, lệ phí; Phòng, chống mại dâm;
Pháp điển hệ thống quy phạm pháp luật; Quản lý thị trường; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Thủ tục bắt giữ tàu bay; Thủ tục bắt giữ tàu biển;
Thực hiện dân chủ ở xã, phường, thị trấn; Thư viện; Trình tự, thủ tục xem xét, quyết định việc đưa người nghiện ma túy từ đủ 12 tuổi đến dưới 18 tuổi vào cơ sở cai nghiện bắt buộc;
Tín ngưỡng, tôn giáo; Ưu đãi người có công với cách mạng; Xử lý vi phạm hành chính; Xử phạt vi phạm hành chính đối với hành vi cản trở hoạt động tố tụng`;

/** Shorter forms that offices print for words of the names. */
const shortened: readonly (readonly [string, string])[] = [
  ["quy phạm pháp luật", "qppl"],
  ["chính quyền địa phương", "cqđp"],
  ["bảo hiểm xã hội", "bhxh"],
  ["bảo hiểm y tế", "bhyt"],
  ["phòng, chống tham nhũng", "pctn"],
  ["hội đồng nhân dân", "hđnd"],
  ["ủy ban nhân dân", "ubnd"],
];

function namesIn(list: string): string[] {
  const names = list.split(";").map((name) => name.trim().toLowerCase());
  return names.flatMap((name) => {
    const short = shortened.reduce((text, [long, form]) => text.replace(long, form), name);
    return short === name ? [name] : [name, short];
  });
}

/** Folded lower-case names by the type word before them. `Luật` stands for Codes too in loose prose, as `Luật Hình sự`. */
export const actNames: Readonly<Record<"Luật" | "Bộ luật" | "Pháp lệnh", readonly string[]>> = {
  Luật: [...namesIn(laws), ...namesIn(codes)],
  "Bộ luật": namesIn(codes),
  "Pháp lệnh": namesIn(ordinances),
};
