/// What time alone changes is put into the log.
@NullMarked
package dev.oarlock.passtime;

import org.jspecify.annotations.NullMarked;
