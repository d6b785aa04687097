/// Which import brought what, so that one can be taken back.
@NullMarked
package dev.oarlock.aws.store.run;

import org.jspecify.annotations.NullMarked;
