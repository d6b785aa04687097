/// The state of each account as one item, written with optimistic locking.
@NullMarked
package dev.oarlock.aws.store.state;

import org.jspecify.annotations.NullMarked;
