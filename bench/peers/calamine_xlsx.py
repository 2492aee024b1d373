"""calamine reads, pandas does the job: calamine_xlsx.py FILE OUT"""

import sys

import python_calamine

from pandas_job import write_segments
from workbook_frame import frame_of_rows

path, out = sys.argv[1:3]
header, *rows = python_calamine.load_workbook(path).get_sheet_by_index(0).to_python()
write_segments(frame_of_rows(header, rows), out)
