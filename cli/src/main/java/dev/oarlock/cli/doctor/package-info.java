/// `oarlock doctor`: checks the machine, the stack and the signal sources, and says what to do.
@NullMarked
package dev.oarlock.cli.doctor;

import org.jspecify.annotations.NullMarked;
