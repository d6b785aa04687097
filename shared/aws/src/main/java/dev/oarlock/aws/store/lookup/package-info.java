/// Which account somebody means, looked up in the table.
@NullMarked
package dev.oarlock.aws.store.lookup;

import org.jspecify.annotations.NullMarked;
