/// An id of another system that is taken from an account, with what came by it.
@NullMarked
package dev.oarlock.aws.store.unlink;

import org.jspecify.annotations.NullMarked;
