# SPDX-License-Identifier: Apache-2.0
# A text file as a C function that returns it, for want of #embed:
# cmake -DTEXT=report.css -DNAME=mdt_report_css -DHEADER=report/assets.h
#   -DOUT=report_css.c -P embed.cmake
file(READ ${TEXT} bytes HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
string(REPLACE "0x0a," "0x0a,\n" bytes "${bytes}")
# A line of the text is a line here
file(WRITE ${OUT} "#include \"${HEADER}\"
static const unsigned char bytes[] = {
${bytes}
};
MdtView ${NAME}(void) {
  return (MdtView){ (const char*)bytes, sizeof(bytes) };
}
")
