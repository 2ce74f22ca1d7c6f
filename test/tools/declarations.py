"""What C++ headers declare: an index of names, with the numbers of arguments and the kind of result of functions.

    index = declarations.parse(["soci/soci.h"], ["-I...", "-std=c++17"])
    index.type("soci::session"), index.members("soci::session", "begin"), index.functions("soci::use")

Built on libclang (Debian: python3-clang-22). Names are plain: no template arguments, no inline or anonymous namespaces;
the specialisations of a template are one class.
"""
import collections
import dataclasses
import sys

sys.path.append("/usr/lib/python3/dist-packages")  # Debian's folder, for a Python that is not Debian's
from clang import cindex  # noqa: E402

cindex.Config.set_library_file("/usr/lib/llvm-22/lib/libclang-22.so.1")
K, T = cindex.CursorKind, cindex.TypeKind
CLASSES = (K.CLASS_DECL, K.STRUCT_DECL, K.UNION_DECL, K.CLASS_TEMPLATE, K.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION)
ALIASES = (K.TYPEDEF_DECL, K.TYPE_ALIAS_DECL, K.TYPE_ALIAS_TEMPLATE_DECL)
FUNCTIONS = (K.FUNCTION_DECL, K.CXX_METHOD, K.FUNCTION_TEMPLATE, K.CONSTRUCTOR, K.CONVERSION_FUNCTION)
NUMBERS = {T.CHAR_U, T.UCHAR, T.CHAR16, T.CHAR32, T.USHORT, T.UINT, T.ULONG, T.ULONGLONG, T.UINT128, T.CHAR_S, T.SCHAR, T.WCHAR,
           T.SHORT, T.INT, T.LONG, T.LONGLONG, T.INT128, T.FLOAT, T.DOUBLE, T.LONGDOUBLE, T.ENUM}
MANY = 1 << 10  # arguments that a variadic function takes
LIBRARY_OF_THE_LANGUAGE = {"std", "__gnu_cxx", "__cxxabiv1", "__gnu_debug", "__pstl"}


@dataclasses.dataclass
class Declaration:
    name: str  # qualified
    kind: str  # class, alias, enum, enumerator, function, constructor, conversion, variable, using
    owner: str  # the class that it is a member of, or ''
    file: str
    line: int
    low: int = 0  # written arguments: at least, at most
    high: int = 0
    const: bool = False
    static: bool = False
    private: bool = False
    result: str = "?"  # 'void', 'bool', 'number', 'pointer', a class's unqualified name; '?' where it depends
    parameters: tuple = ()  # the unqualified names of the parameters' classes

    @property
    def short(self):
        return self.name[len(self.owner) + 2:] if self.owner else self.name.rsplit("::", 1)[-1]


def is_inline_namespace(cursor):
    return cursor.kind == K.NAMESPACE and bool(cindex.conf.lib.clang_Cursor_isInlineNamespace(cursor))


def plain_name(cursor):
    parts = []
    while cursor is not None and cursor.kind not in (K.TRANSLATION_UNIT, K.INVALID_FILE):
        named = cursor.spelling and not cursor.is_anonymous() and cursor.kind != K.LINKAGE_SPEC
        if named and not is_inline_namespace(cursor):
            named_as_class = cursor.kind in (*CLASSES, K.CONSTRUCTOR) or not cursor.spelling.startswith("operator")
            parts.append(cursor.spelling.split("<")[0] if named_as_class else cursor.spelling)
        cursor = cursor.semantic_parent
    return "::".join(reversed(parts))


def class_of(type_):
    """The plain name of the class that a type is, through aliases, or None where that depends on a template argument."""
    declaration = type_.get_declaration()
    if declaration.kind == K.TYPE_ALIAS_TEMPLATE_DECL:
        declaration = next((c for c in declaration.get_children() if c.kind == K.TYPE_ALIAS_DECL), declaration)
    if declaration.kind in (K.TYPEDEF_DECL, K.TYPE_ALIAS_DECL):
        return class_of(declaration.underlying_typedef_type)
    return plain_name(declaration) if declaration.kind in CLASSES else None


def category(type_):
    """What kind of value it is, as far as two libraries' declarations can be compared."""
    type_ = type_.get_canonical()
    if type_.kind in (T.LVALUEREFERENCE, T.RVALUEREFERENCE):
        type_ = type_.get_pointee().get_canonical()
    simple = {T.VOID: "void", T.BOOL: "bool", T.POINTER: "pointer", T.NULLPTR: "pointer", T.MEMBERPOINTER: "pointer"}
    if type_.kind in simple or type_.kind in NUMBERS:
        return simple.get(type_.kind, "number")
    name = class_of(type_)
    return name.rsplit("::", 1)[-1] if name else "?"


class Index:
    def __init__(self):
        self.classes = collections.defaultdict(list)  # plain name -> declarations
        self.aliases = {}  # plain name -> the class's, or None
        self.alias_declarations = {}
        self.bases = collections.defaultdict(dict)  # class -> {base or None for what depends}
        self.named = collections.defaultdict(list)  # plain name -> declarations that are no types
        self.in_class = collections.defaultdict(lambda: collections.defaultdict(list))  # class -> short name -> members
        self.short_members = collections.defaultdict(set)  # short name -> namespaces with a class that has such a member
        self.operators = collections.defaultdict(list)  # 'operator<<' -> functions
        self.derived = collections.defaultdict(set)  # class -> those that derive from it directly
        self.macros = set()
        self.errors = []
        self.all = []

    # Building.
    def add(self, cursor, kind, owner, **more):
        where = cursor.location
        private = cursor.access_specifier == cindex.AccessSpecifier.PRIVATE
        file = where.file.name if where.file else ""
        declaration = Declaration(plain_name(cursor), kind, owner, file, where.line, private=private, **more)
        self.all.append(declaration)
        if kind == "class":
            self.classes[declaration.name].append(declaration)
        elif kind == "alias":
            self.alias_declarations[declaration.name] = declaration
        else:
            self.named[declaration.name].append(declaration)
            if owner:
                self.in_class[owner][declaration.short].append(declaration)
                self.short_members[declaration.short].add(owner.split("::")[0])
            elif declaration.short.startswith("operator"):
                self.operators[declaration.short].append(declaration)
        return declaration

    def add_function(self, cursor, owner):
        kinds = {K.CONSTRUCTOR: "constructor", K.CONVERSION_FUNCTION: "conversion"}
        kind = kinds.get(cursor.kind, "function")
        if cursor.kind == K.FUNCTION_TEMPLATE and owner and cursor.spelling.split("<")[0] == owner.rsplit("::", 1)[-1]:
            kind = "constructor"
        parameters = [c for c in cursor.get_children() if c.kind == K.PARM_DECL]
        low = high = 0
        for parameter in parameters:
            pack = parameter.type.spelling.endswith("...")
            high = MANY if pack or high == MANY else high + 1
            low += not pack and not any(c.kind.is_expression() for c in parameter.get_children())
        if cursor.type.kind == T.FUNCTIONPROTO and cursor.type.is_function_variadic():
            high = MANY
        result = "?" if kind == "constructor" else category(cursor.result_type)
        self.add(cursor, kind, owner, low=low, high=high, const=cursor.is_const_method(), static=cursor.is_static_method(),
                 result=result, parameters=tuple(category(p.type) for p in parameters))

    def walk(self, cursor, owner=""):
        for child in cursor.get_children():
            kind = child.kind
            if kind in (K.NAMESPACE, K.LINKAGE_SPEC, K.UNEXPOSED_DECL):
                if kind != K.NAMESPACE or child.spelling not in LIBRARY_OF_THE_LANGUAGE:
                    self.walk(child, owner)
            elif kind in CLASSES:
                self.add_class(child, owner)
            elif kind in ALIASES:
                name, target = plain_name(child), self.target(child)
                if name != target:  # C's `typedef struct t t` is the class
                    self.aliases[name] = self.aliases.get(name) or target
                    self.add(child, "alias", owner)
            elif kind == K.ENUM_DECL:
                self.add(child, "enum", owner)
                for constant in child.get_children():
                    if constant.kind == K.ENUM_CONSTANT_DECL:
                        self.add(constant, "enumerator", owner)
            elif kind in FUNCTIONS:
                if owner or child.semantic_parent.kind not in CLASSES:  # else a definition of what a class declares
                    self.add_function(child, owner)
            elif kind in (K.FIELD_DECL, K.VAR_DECL):
                self.add(child, "variable", owner, result=category(child.type))
                self.walk_types(child, owner)
            elif kind == K.FRIEND_DECL:
                for friend in child.get_children():
                    if friend.kind in FUNCTIONS and friend.semantic_parent.kind not in CLASSES:
                        self.add_function(friend, "")
            elif kind == K.USING_DECLARATION:
                self.add_using(child, owner)
            elif kind == K.MACRO_DEFINITION:
                self.macros.add(child.spelling)

    def walk_types(self, variable, owner):
        for child in variable.get_children():
            if child.kind in CLASSES and child.is_definition() and not child.spelling:
                self.walk(child, owner)

    def add_class(self, cursor, owner):
        if not cursor.spelling or cursor.is_anonymous():
            self.walk(cursor, owner)  # its members are the owner's
            return
        self.add(cursor, "class", owner)
        name = plain_name(cursor)
        for child in cursor.get_children():
            if child.kind == K.CXX_BASE_SPECIFIER:
                base = class_of(child.type)
                self.bases[name][base] = True
                self.derived[base].add(name)
        self.walk(cursor, name)

    def add_using(self, cursor, owner):
        """A using-declaration says its name again in another scope."""
        scope = plain_name(cursor.semantic_parent)
        name = f"{scope}::{cursor.spelling}" if scope else cursor.spelling
        for child in cursor.get_children():
            for target in child.get_children() if child.kind == K.OVERLOADED_DECL_REF else [child.referenced]:
                if target is not None and target.kind in (*CLASSES, *ALIASES):
                    self.aliases[name] = plain_name(target)
        self.add(cursor, "using", owner, high=MANY)

    @staticmethod
    def target(cursor):
        if cursor.kind == K.TYPE_ALIAS_TEMPLATE_DECL:
            cursor = next((c for c in cursor.get_children() if c.kind == K.TYPE_ALIAS_DECL), None)
        return class_of(cursor.underlying_typedef_type) if cursor is not None else None

    # Asking.
    def resolve(self, name):
        """The class behind a name."""
        seen = set()
        while name not in self.classes and name in self.aliases and name not in seen:
            seen.add(name)
            name = self.aliases[name] or name
        return name

    def type(self, name):
        return name in self.classes or name in self.aliases or any(d.kind == "enum" for d in self.named.get(name, []))

    def lineage(self, name):
        """A class and its bases; None is among them where a base depends on a template argument."""
        todo, seen = [self.resolve(name)], {}
        while todo:
            current = todo.pop()
            if current in seen:
                continue
            seen[current] = True
            if current is not None:
                todo += [base and self.resolve(base) for base in self.bases.get(current, {})]
        return list(seen)

    def members(self, name, short):
        """The members of a class and its bases that have the name, without what is private."""
        return [d for c in self.lineage(name) if c is not None for d in self.in_class[c].get(short, []) if not d.private]

    def descendants(self, name):
        todo, seen = [self.resolve(name)], set()
        while todo:
            current = todo.pop()
            todo += self.derived[current] - seen
            seen |= self.derived[current]
        return seen

    def may_inherit(self, name, short):
        """A base depends on a template argument: the member may be any class's of the library."""
        return None in self.lineage(name) and name.split("::")[0] in self.short_members.get(short, ())

    def functions(self, name):
        return self.named.get(name, [])


def parse(headers, arguments, text=None):
    """The index of headers; those that do not exist are left out."""
    source = text or "".join(f"#if __has_include(<{h}>)\n#include <{h}>\n#endif\n" for h in headers)
    options = cindex.TranslationUnit.PARSE_SKIP_FUNCTION_BODIES | cindex.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD
    unit = cindex.Index.create().parse("declarations.cpp", args=["-xc++", "-w", *arguments],
                                       unsaved_files=[("declarations.cpp", source)], options=options)
    index = Index()
    index.errors = [str(d) for d in unit.diagnostics if d.severity >= cindex.Diagnostic.Error]
    index.walk(unit.cursor)
    return index
