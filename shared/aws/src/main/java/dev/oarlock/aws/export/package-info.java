/// Tables of what is known, for other tools: their columns, their rows, and the forms of files.
@NullMarked
package dev.oarlock.aws.export;

import org.jspecify.annotations.NullMarked;
