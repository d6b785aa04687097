/// Taking an id from a customer it never was of, with what came by it.
@NullMarked
package dev.oarlock.cli.identity.unlink;

import org.jspecify.annotations.NullMarked;
