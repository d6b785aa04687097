package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.row.SourceRow;
import java.util.Map;

/// What one set of signals is made of: a row, or the list of rows that have something in common.
/// The `variables` are the row's key, or what they have in common.
record RowGroup(SourceRow first, Object rows, Map<String, Object> variables) {}
