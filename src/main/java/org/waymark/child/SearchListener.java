package org.waymark.child;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the search keys of everybody changed in a transaction, at its end and within it, whoever made the change: no
 * service can forget it. Only what goes round the entities has to call {@link SearchIndex#index} itself.
 */
@Component
public class SearchListener {

    private final ObjectProvider<SearchIndex> index;
    private final ObjectProvider<EntityManager> entities;

    SearchListener(ObjectProvider<SearchIndex> index, ObjectProvider<EntityManager> entities) {
        this.index = index;
        this.entities = entities;
    }

    /** A change is seen by the end of the transaction at the latest, and only what was loaded or made can be changed. */
    @PostLoad
    void loaded(Object entity) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) changes();
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Object entity) {
        Long personId = personOf(entity);
        Changes changes = changes();
        if (changes != null && personId != null) changes.personIds.add(personId);
    }

    private static Long personOf(Object entity) {
        if (entity instanceof Person person) return person.id();
        if (entity instanceof PersonName name) return name.personId();
        if (entity instanceof PersonAddress address) return address.personId();
        if (entity instanceof PersonContact contact) return contact.personId();
        throw new IllegalArgumentException("Nobody is searched by " + entity.getClass());
    }

    private Changes changes() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return null;
        Changes known = (Changes) TransactionSynchronizationManager.getResource(this);
        if (known != null) return known;
        Changes changes = new Changes();
        TransactionSynchronizationManager.bindResource(this, changes);
        TransactionSynchronizationManager.registerSynchronization(changes);
        return changes;
    }

    private final class Changes implements TransactionSynchronization {

        private final Set<Long> personIds = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (readOnly) return;
            entities.getObject().flush();
            if (personIds.isEmpty()) return;
            index.getObject().index(personIds);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(SearchListener.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(SearchListener.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(SearchListener.this);
        }
    }
}
