"""calamine reads and does nothing else: calamine_reading.py FILE OUT"""

import json
import sys

import python_calamine

rows = python_calamine.load_workbook(sys.argv[1]).get_sheet_by_index(0).to_python()
print(json.dumps({"rows": len(rows) - 1}))
