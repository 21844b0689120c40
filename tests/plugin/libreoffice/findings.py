"""Compares what two readings of one RI&E found, whatever file they read it from: findings.py EXPECTED.json ACTUAL.json
With --page: whether every risk of READING.json has its card on PAGE.html."""
import json
import sys

FIELDS = ('risk', 'presence', 'reason', 'quote', 'priority', 'exposed_group', 'measure', 'responsible', 'deadline')


def reading(path):
    with open(path, encoding='utf-8') as f:
        return json.load(f)


def compare(expected, actual):
    both = [[{field: finding[field] for field in FIELDS} for finding in reading(path)['findings']] for path in (expected, actual)]
    for number, (was, now) in enumerate(zip(*both)):
        if was != now:
            print(f'finding {number}: {was}\nbecame {now}', file=sys.stderr)
            return 1
    if len(both[0]) != len(both[1]):
        print(f'{len(both[0])} findings became {len(both[1])}', file=sys.stderr)
        return 1
    return 0


def on_page(path, page):
    with open(page, encoding='utf-8') as f:
        html = f.read()
    return 0 if all(f'id="k{number}"' in html for number in range(len(reading(path)['findings']))) else 1


sys.exit(on_page(*sys.argv[2:]) if sys.argv[1] == '--page' else compare(*sys.argv[1:]))
