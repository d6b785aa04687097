/// Tables of what is known, as files for other tools.
@NullMarked
package dev.oarlock.cli.export;

import org.jspecify.annotations.NullMarked;
