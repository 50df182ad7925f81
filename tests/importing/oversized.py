"""Papers too large to keep beside the tests: a plan of many pages as a PDF with a text layer, a text in one line."""

from collections.abc import Iterator, Sequence

_LINES_A_PAGE = 40
_SIZE = 11
_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Plan /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
)
_LETTERFORMS = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plan /DW 500"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    b" /FontDescriptor << /Type /FontDescriptor /FontName /Plan /Flags 4 /FontBBox [0 -200 1000 900]"
    b" /Ascent 900 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >> >>"
)


def one_line(size: int) -> bytes:
    """A text of at least `size` bytes in UTF-8 without a line end: one sentence said over and over."""
    sentence = "Giao Phòng Văn hóa chủ trì, phối hợp với Công an huyện tổ chức lễ hội trước ngày 20/7/2024; "
    return (sentence * (size // len(sentence.encode()) + 1)).encode()


def plan_of_pages(pages: int) -> bytes:
    """A PDF of so many A4 pages, a plan with eight labelled tasks on each; its one font is named, not embedded."""
    texts = [_page(number) for number in range(1, pages + 1)]
    letters = sorted({letter for lines in texts for line in lines for letter in line})
    kids = b" ".join(b"%d 0 R" % (6 + 2 * index) for index in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        _FONT,
        _LETTERFORMS,
        _stream(_unicode_map(letters)),
    ]
    for index, lines in enumerate(texts):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (7 + 2 * index)
        )
        objects.append(_stream(_content(lines)))
    return _file(objects)


def _page(number: int) -> Sequence[str]:
    return tuple(_lines(number))[:_LINES_A_PAGE]


def _lines(number: int) -> Iterator[str]:
    if number == 1:
        yield from ("ỦY BAN NHÂN DÂN", "HUYỆN SƠN LÂM", "Số: 60/KH-UBND", "Sơn Lâm, ngày 02 tháng 02 năm 2024")
        yield from ("KẾ HOẠCH", "Tổ chức các hoạt động trong năm 2024", "I. NỘI DUNG")
    first = (number - 1) * 8 + 1
    for task in range(first, first + 8):
        yield f"{task}. Hoạt động thứ {task} của huyện trong năm"
        yield "- Đơn vị chủ trì: Phòng Văn hóa và Thông tin."
        yield "- Đơn vị phối hợp: Công an huyện; Ủy ban nhân dân các xã, thị trấn."
        yield "- Thời gian thực hiện: Từ tháng 3 đến tháng 9/2024."


def _content(lines: Sequence[str]) -> bytes:
    shown = b"".join(b"<%s> Tj T*\n" % line.encode("utf-16-be").hex().encode() for line in lines)
    return b"BT /F1 %d Tf 18 TL 60 790 Td\n%sET" % (_SIZE, shown)


def _unicode_map(letters: Sequence[str]) -> bytes:
    pairs = [b"<%04X> <%04X>" % (ord(letter), ord(letter)) for letter in letters]
    groups = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    mapped = b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(group), b"\n".join(group)) for group in groups)
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plan def /CMapType 2 def\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + mapped + b"\nendcmap end end"
    )


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: Sequence[bytes]) -> bytes:
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(written)
