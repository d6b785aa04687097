/// Questions about the whole portfolio: what can be asked for, and the lists that answer.
@NullMarked
package dev.oarlock.answer.listing;

import org.jspecify.annotations.NullMarked;
