/// Whose the ids of other systems are: what nobody has said, listed and answered.
@NullMarked
package dev.oarlock.cli.identity;

import org.jspecify.annotations.NullMarked;
