create index outbox_died_with on outbox (id) where state = 'pending' and losses > 0;
