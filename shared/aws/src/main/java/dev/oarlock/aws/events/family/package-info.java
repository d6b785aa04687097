/// Which fields the signals of each family have, in which order, read and written by one list.
@NullMarked
package dev.oarlock.aws.events.family;

import org.jspecify.annotations.NullMarked;
