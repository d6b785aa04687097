/// The rows of other people's files: CSV as it is written anywhere, workbooks, and JSON lines.
@NullMarked
package dev.oarlock.cli.imports.row;

import org.jspecify.annotations.NullMarked;
