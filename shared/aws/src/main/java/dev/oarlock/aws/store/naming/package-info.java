/// Keys under which accounts are found by what they are called, here or in other systems, and the
/// words they are described by.
@NullMarked
package dev.oarlock.aws.store.naming;

import org.jspecify.annotations.NullMarked;
