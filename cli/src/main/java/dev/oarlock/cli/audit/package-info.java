/// `oarlock audit`: who saw and changed what.
@NullMarked
package dev.oarlock.cli.audit;

import org.jspecify.annotations.NullMarked;
