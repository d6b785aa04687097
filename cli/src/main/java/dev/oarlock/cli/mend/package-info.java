/// What mends an instance: an account's state made anew, and what waits looked at and sent again.
@NullMarked
package dev.oarlock.cli.mend;

import org.jspecify.annotations.NullMarked;
