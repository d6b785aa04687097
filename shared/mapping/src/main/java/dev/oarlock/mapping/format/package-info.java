/// How the files of other systems are written, and what a mapping calls their columns.
@NullMarked
package dev.oarlock.mapping.format;

import org.jspecify.annotations.NullMarked;
