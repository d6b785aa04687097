/// Foreign data comes in: a mapping file says which rows of which CSV become which signals.
@NullMarked
package dev.oarlock.local.imports;

import org.jspecify.annotations.NullMarked;
