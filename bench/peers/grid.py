"""What the peers share: the names of the rules, the ten-segment grid, and how an answer is printed."""

import json

RULES = [
    "cancellation",
    "missing-customer",
    "unreadable-number",
    "non-positive-quantity",
    "non-positive-price",
    "unreadable-date",
    "date-out-of-range",
]

SEGMENTS = [
    "champions",
    "loyal",
    "potential-loyalists",
    "new-customers",
    "promising",
    "need-attention",
    "about-to-sleep",
    "cant-lose",
    "at-risk",
    "hibernating",
]


def segment_of(r: int, f: int) -> str:
    if r == 5 and f >= 4:
        return "champions"
    if r in (3, 4) and f >= 4:
        return "loyal"
    if r >= 4 and f in (2, 3):
        return "potential-loyalists"
    if r >= 4:
        return "new-customers" if r == 5 else "promising"
    if r == 3:
        return "need-attention" if f == 3 else "about-to-sleep"
    if f == 5:
        return "cant-lose"
    return "at-risk" if f in (3, 4) else "hibernating"


# Cell (r, f) stands at (r - 1) * 5 + f - 1.
GRID = [segment_of(r, f) for r in range(1, 6) for f in range(1, 6)]


def tell(rows, rejected, customers, invoices, revenue, segments):
    """Prints what the benchmark compares."""
    print(
        json.dumps(
            {
                "rows": int(rows),
                "rejected": {rule: int(count) for rule, count in rejected.items() if count > 0},
                "customers": int(customers),
                "invoices": int(invoices),
                "revenue": float(revenue),
                "segments": {name: int(count) for name, count in segments.items() if count > 0},
            }
        )
    )
