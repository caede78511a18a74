// Nothing -> a small workspace of three levels: the files of a city, a district and its wards, by path.
export const units = `units:
  ubnd-thanh-pho: { name: Ủy ban nhân dân Thành phố Hồ Chí Minh, kind: committee, symbol: UBND, place: Thành phố Hồ Chí Minh, head: Chủ tịch }
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân, parent: ubnd-thanh-pho, kind: committee, symbol: UBND, place: Bình Tân, head: Chủ tịch }
  ubnd-phuong-an-lac: { name: Ủy ban nhân dân phường An Lạc, parent: ubnd-quan, kind: ward, symbol: UBND, place: An Lạc, head: Chủ tịch }
  ubnd-phuong-tan-tao: { name: Ủy ban nhân dân phường Tân Tạo, parent: ubnd-quan, kind: ward, symbol: UBND, place: Tân Tạo, head: Chủ tịch }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd-quan, kind: department, symbol: PNV, place: Bình Tân, head: Trưởng phòng }
  thanh-tra: { name: Thanh tra quận, parent: ubnd-quan, kind: department, symbol: TTr, place: Bình Tân, head: Chánh Thanh tra }
groups:
  phuong: { name: Ủy ban nhân dân các phường, members: [ubnd-phuong-an-lac, ubnd-phuong-tan-tao] }
`;

export const district = `---
plan: dan-van
title: Về công tác dân vận năm 2024
issuer: ubnd-quan
number: 12
date: 28/3/2024
period: 2024
---

Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;

Ủy ban nhân dân quận Bình Tân xây dựng Kế hoạch như sau:

# Nội dung

- Đổi mới công tác dân vận.

# Tổ chức thực hiện

## Ủy ban nhân dân các phường {#phuong}

- Tuyên truyền sâu rộng đến từng khu phố. {#tuyen-truyen}

- Đối thoại với Nhân dân. {hạn=2024-Q2}

## Phòng Nội vụ {report=hằng-quý to=ubnd-quan}

- Theo dõi, tổng hợp.
`;

export const city = `---
plan: dan-van-thanh-pho
title: Về công tác dân vận năm 2024
issuer: ubnd-thanh-pho
number: 5
date: 10/01/2024
period: 2024
---

Ủy ban nhân dân Thành phố Hồ Chí Minh xây dựng Kế hoạch như sau:

# Nội dung

- Đổi mới công tác dân vận.

# Tổ chức thực hiện

## Ủy ban nhân dân quận Bình Tân

- Tổ chức tuyên truyền đến từng khu phố.

- Báo cáo kết quả. {hạn=2024-Q4}
`;

export const districtFiles = { "plans/units.yaml": units, "plans/dan-van/plan.md": district };
