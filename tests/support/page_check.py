"""What must hold for a page of `pago lees --toon`, whatever the RI&E: used by tests that make pages."""
import base64
import hashlib
import html.parser
import re

VOID = {'area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'}


class Page(html.parser.HTMLParser):
    """A page, read strictly: every element closed in its turn. `wrong` lists what is not."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.source = source
        self.open, self.wrong = [], []
        self.ids, self.links, self.attributes, self.elements = [], [], [], []
        self.styles, self.scripts, self.policy = [], [], ''
        self.document = []       # text inside #document without the tags that the page adds
        self.cards = {}          # id -> text of the card
        self.tags = {}           # id of a tag in the document -> target of its link
        self.feed(source)
        self.close()
        if self.open:
            self.wrong.append(f'never closed: {self.open}')

    def inside(self, *classes):
        return any(set(classes) & set(c.split()) for _, c, _ in self.open)

    def inside_id(self, name):
        return any(i == name for _, _, i in self.open)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if len(found) != len(attrs):
            self.wrong.append(f'attribute twice: {self.get_starttag_text()}')
        self.elements.append((tag, found))
        self.attributes += [name for name, _ in attrs]
        if 'id' in found:
            self.ids.append(found['id'])
        if tag == 'a':
            self.links.append(found.get('href', ''))
        if tag == 'a' and 'tag' in found.get('class', '').split() and 'id' in found:
            self.tags[found['id']] = found['href'][1:]
        if found.get('http-equiv', '').lower() == 'content-security-policy':
            self.policy = found['content']
        if tag == 'p' and any(t == 'p' for t, _, _ in self.open):
            self.wrong.append('a paragraph in a paragraph')
        if tag == 'br' and self.inside_id('document'):
            self.document.append('\n')
        if tag not in VOID:
            self.open.append((tag, found.get('class') or '', found.get('id') or ''))

    def handle_endtag(self, tag):
        if tag in VOID or not self.open or self.open[-1][0] != tag:
            self.wrong.append(f'</{tag}> closes {self.open[-1:]}, {self.getpos()}')
            return
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1][0] == 'style':
            self.styles.append(data)
        elif self.open and self.open[-1][0] == 'script':
            self.scripts.append(data)
        elif self.inside_id('document') and not self.inside('tag', 'where', 'added'):
            self.document.append(data)
        for tag, _, name in self.open:
            if tag == 'article':
                self.cards[name] = self.cards.get(name, '') + data

    def document_text(self):
        return ''.join(self.document)


def sealed(text):
    return 'sha256-' + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def faults(page):
    """Everything about the page itself that is not as it should be, in sentences."""
    found = list(page.wrong)
    found += [f'id twice: {i}' for i in sorted({i for i in page.ids if page.ids.count(i) > 1})]
    ids = set(page.ids)
    found += [f'link to nothing: {href}' for href in page.links if not (href.startswith('#') and href[1:] in ids)]
    found += [f'attribute {name}' for name in set(page.attributes) if name == 'style' or name.startswith('on') or name in ('src', 'srcset')]
    policy = dict(part.strip().split(' ', 1) for part in page.policy.split(';'))
    if policy.get('default-src') != "'none'" or 'unsafe' in page.policy:
        found.append(f'policy: {page.policy}')
    for kind, contents in (('style', page.styles), ('script', page.scripts)):
        if len(contents) != 1 or policy.get(f'{kind}-src') != f"'{sealed(contents[0])}'":
            found.append(f'forms/views/reading.html must name the {kind} as {[sealed(c) for c in contents]}')
    if re.search(r'url\(|@import|https?:', ''.join(page.styles + page.scripts)):
        found.append('style or script fetches something')
    for tag, attributes in page.elements:
        if tag == 'input' and 'id' not in attributes:
            found.append('an input without a name')
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch('h[1-6]', tag)]
    if levels.count(1) != 1:
        found.append('not exactly one h1')
    found += [f'no {tag}' for tag in ('header', 'main', 'aside', 'nav', 'footer') if not any(t == tag for t, _ in page.elements)]
    return found
