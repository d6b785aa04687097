/// How the domain says something to people: in English, in messages that another language can have.
@NullMarked
package dev.oarlock.domain.phrase;

import org.jspecify.annotations.NullMarked;
