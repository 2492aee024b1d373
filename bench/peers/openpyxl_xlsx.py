"""openpyxl reads (read-only mode), pandas does the job: openpyxl_xlsx.py FILE OUT"""

import sys

import openpyxl

from pandas_job import write_segments
from workbook_frame import frame_of_rows

path, out = sys.argv[1:3]
header, *rows = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
write_segments(frame_of_rows(header, rows), out)
