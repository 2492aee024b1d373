"""calamine reads, pandas does the job: calamine_xlsx.py FILE OUT"""

import sys

import python_calamine

from pandas_job import write_segments
from workbook_frame import frame_of_rows

path, out = sys.argv[1:3]
workbook = python_calamine.load_workbook(path)
sheets = [workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names]
header = sheets[0][0]
rows = [row for sheet in sheets for row in sheet[1:]]
write_segments(frame_of_rows(header, rows), out)
