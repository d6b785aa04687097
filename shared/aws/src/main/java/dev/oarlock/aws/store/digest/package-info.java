/// What a digest is made of, read from the table.
@NullMarked
package dev.oarlock.aws.store.digest;

import org.jspecify.annotations.NullMarked;
