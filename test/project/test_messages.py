#!/usr/bin/env python3
"""Messages begin in lower case (or with a quoted name, or an acronym) and have no final period."""
import re
import unittest

from project import relative, sources, without_comments

# The calls of the checks' vocabulary whose argument is a message.
CALL = re.compile(r"\b(?:report|note|help|step|related|fix|unsafeFix|safeFix)\s*\(", re.S)
LITERAL = re.compile(r'"((?:\\.|[^"\\])*)"')
# A piece begins in lower case, with an acronym, a quotation, or where another piece ended.
ACRONYM = re.compile(r"^(?:[A-Z]{2,}|[A-Z]\w*::|%\d|['\"{(:,; ]|[a-z0-9])")


def arguments(text, start):
    """The text of a call's arguments, from behind its parenthesis to the matching one."""
    depth, position, quoted = 1, start, False
    while position < len(text) and depth:
        char = text[position]
        if char == "\\":
            position += 1
        elif char == '"':
            quoted = not quoted
        elif not quoted:
            depth += (char in "({") - (char in ")}")
        position += 1
    return text[start:position - 1]


def messages(path):
    """(line, piece) of the messages in a check's source: a message is put together from literals."""
    text = without_comments(path.read_text())
    for call in CALL.finditer(text):
        if literals := LITERAL.findall(re.sub(r'"\s*"', "", arguments(text, call.end()))):
            yield from ((text.count("\n", 0, call.start()) + 1, piece) for piece in literals if " " in piece)


class Messages(unittest.TestCase):
    def test_messages_are_phrases(self):
        for path in sources("checks/rules"):
            for line, message in messages(path):
                place = f"{relative(path)}:{line}: {message}"
                self.assertRegex(message, ACRONYM, place)
                self.assertFalse(message.rstrip().endswith("."), place)
                self.assertNotIn("\\n", message, place)

    def test_messages_are_found(self):
        """A vocabulary that this test does not know would make it blind."""
        for path in sources("checks/rules"):
            self.assertTrue(any(messages(path)), f"{relative(path)}: no message found")


if __name__ == "__main__":
    unittest.main()
