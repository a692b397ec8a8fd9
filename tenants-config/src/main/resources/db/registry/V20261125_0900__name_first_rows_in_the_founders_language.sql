alter table control.dealer_group add column founder_language text not null default 'zh-CN';
