/// What of an account's state is kept packed, as JSON.
@NullMarked
package dev.oarlock.aws.store.state.codec;

import org.jspecify.annotations.NullMarked;
