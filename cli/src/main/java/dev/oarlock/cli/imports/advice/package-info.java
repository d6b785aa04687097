/// What a person should know of an import, because it is likely to mean something else than they
/// do.
@NullMarked
package dev.oarlock.cli.imports.advice;

import org.jspecify.annotations.NullMarked;
