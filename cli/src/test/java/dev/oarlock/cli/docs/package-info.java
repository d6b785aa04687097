/// Tests that the documentation names what is there, in words that are used.
@NullMarked
package dev.oarlock.cli.docs;

import org.jspecify.annotations.NullMarked;
