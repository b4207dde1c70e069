#!/usr/bin/env python3
"""Writes manual pages from what the program says of its own arguments, one for it and one for each subcommand.

usage: manual.py PROGRAM FOLDER [DATE]

The pages say what `--help` says, so that neither can be out of date; DATE (YYYY-MM-DD) stands at their feet.
"""
import json
import os
import re
import subprocess
import sys

STATUS = [
    ("0", "All good."),
    ("1", "Some documents failed; each has an error record in its place. Of commands that compare: something differs."),
    ("2", "The command could not start; standard error says why, with file, line and remedy."),
]
ENVIRONMENT = [("MINGCE_IMAGE", "The compiled dictionaries to use when \\-\\-image does not name them.")]


def escaped(text):
    """Text for roff: backslashes and hyphens as they are, no line that begins with a control character."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.split("\n"))


def flags(argument):
    """`-o, --output <file>` in bold and italics."""
    names = []
    for name in argument.get("names", []):
        names.append("\\fB" + escaped(("--" if name["kind"] == "long" else "-") + name["name"]) + "\\fR")
    value = "" if argument["kind"] == "flag" else " \\fI" + escaped(argument.get("valueName", "value")) + "\\fR"
    if argument["kind"] == "positional":
        return "\\fI" + escaped(argument["valueName"]) + "\\fR"
    return ", ".join(names) + value


def described(argument):
    text = argument.get("abstract", "")
    extra = []
    if argument.get("allValues") and not all(value in text for value in argument["allValues"]):
        extra.append("One of " + ", ".join(argument["allValues"]) + ".")
    if argument.get("defaultValue") not in (None, ""):
        extra.append("Default: " + argument["defaultValue"] + ".")
    parts = [text] + ([" ".join(extra)] if extra else [])
    if argument.get("discussion"):
        parts.append(argument["discussion"])
    return "\n.br\n".join(escaped(" ".join(part.split())) for part in parts if part)


def divided(discussion):
    """The prose of a discussion as paragraphs, and its indented lines, which are examples, as they stand."""
    prose, shown, paragraph = [], [], []
    for line in discussion.split("\n") + [""]:
        if line.startswith("  "):
            shown.append(line[2:])
        elif line.strip():
            paragraph.append(line.strip())
            continue
        elif shown and shown[-1]:
            shown.append("")
        if paragraph:
            prose.append(" ".join(paragraph))
            paragraph = []
    while shown and not shown[-1]:
        shown.pop()
    return prose, shown


def synopsis(path, arguments, has_commands):
    words = ["\\fB" + escaped(" ".join(path)) + "\\fR"]
    if any(a["kind"] != "positional" for a in arguments):
        words.append("[\\fIoptions\\fR]")
    if has_commands:
        words.append("\\fIsubcommand\\fR")
    for argument in arguments:
        if argument["kind"] == "positional":
            word = "\\fI" + escaped(argument["valueName"]) + "\\fR" + (" ..." if argument.get("isRepeating") else "")
            words.append("[" + word + "]" if argument.get("isOptional") else word)
    return " ".join(words)


def page(path, command, siblings, date, version):
    name = "-".join(path)
    shown = [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]
    commands = [c for c in command.get("subcommands", []) if c.get("shouldDisplay", True) and c["commandName"] != "help"]
    lines = [f'.TH {name.upper()} 1 "{date}" "{version}" "Mingce"', ".SH NAME"]
    lines.append(escaped(name) + " \\- " + escaped(command.get("abstract", "").rstrip(".")))
    lines += [".SH SYNOPSIS", synopsis(path, shown, bool(commands)), ".SH DESCRIPTION"]
    prose, examples = divided(command.get("discussion", ""))
    lines.append("\n.PP\n".join(escaped(p) for p in prose or [command.get("abstract", "")]))
    if commands:
        lines.append(".SH SUBCOMMANDS")
        for sub in commands:
            lines += [".TP", "\\fB" + escaped(sub["commandName"]) + "\\fR", escaped(sub.get("abstract", ""))]
    for title, kind in (("ARGUMENTS", ("positional",)), ("OPTIONS", ("option", "flag"))):
        chosen = [a for a in shown if a["kind"] in kind]
        if chosen:
            lines.append(f".SH {title}")
        for argument in chosen:
            lines += [".TP", flags(argument), described(argument) or "\\&"]
    if examples:
        lines += [".SH EXAMPLES", ".nf", *(escaped(line) or "\\&" for line in examples), ".fi"]
    lines.append(".SH EXIT STATUS")
    for status, text in STATUS:
        lines += [".TP", f"\\fB{status}\\fR", escaped(text)]
    lines.append(".SH ENVIRONMENT")
    for variable, text in ENVIRONMENT:
        lines += [".TP", f"\\fB{variable}\\fR", text]
    others = sorted({n for n in siblings if n != name})
    if others:
        lines += [".SH SEE ALSO", ",\n".join(f".BR {escaped(n)} (1)" for n in others).replace(",\n", " ,\n")]
    return name, "\n".join(lines) + "\n"


def pages(path, command, parents, date, version):
    """The page of a command and those of its subcommands."""
    children = [c for c in command.get("subcommands", []) if c["commandName"] != "help" and c.get("shouldDisplay", True)]
    names = ["-".join(path + [c["commandName"]]) for c in children]
    yield page(path, command, parents + names, date, version)
    for child in children:
        yield from pages(path + [child["commandName"]], child, ["-".join(path)] + names, date, version)


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__.strip())
    program, folder = sys.argv[1:3]
    date = sys.argv[3] if len(sys.argv) == 4 else ""
    root = json.loads(subprocess.check_output([program, "--experimental-dump-help"]))["command"]
    version = subprocess.check_output([program, "--version"], text=True).strip()
    os.makedirs(folder, exist_ok=True)
    for name, text in pages(["mingce"], root, [], date, version):
        with open(os.path.join(folder, name + ".1"), "w", encoding="utf-8") as file:
            file.write(text)


main()
