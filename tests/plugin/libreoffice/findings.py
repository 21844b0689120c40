"""What a reading found, whatever file it was read from."""
FIELDS = ('risk', 'presence', 'reason', 'quote', 'priority', 'exposed_group', 'measure', 'responsible', 'deadline')


def findings_of(read):
    """Without the places, which are those of its file."""
    return [{field: finding[field] for field in FIELDS} for finding in read['findings']]
