/// What was erased on somebody's demand, known by digests alone, so that nothing brings it back.
@NullMarked
package dev.oarlock.aws.store.erasure;

import org.jspecify.annotations.NullMarked;
