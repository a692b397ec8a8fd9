-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table vehicle_trim is '车型目录（品牌、车系、配置） | catalogue of what can be ordered';
comment on column vehicle_trim.brand is '品牌 | brand';
comment on column vehicle_trim.series is '车系 | series';
comment on column vehicle_trim.trim is '配置 | trim';
comment on column vehicle_trim.list_price_fen is '指导价（分） | maker''s list price, in fen';
comment on column vehicle_trim.electric is '是否新能源 | whether it is a new-energy car';

comment on table vehicle is '商品车，从厂家订单到交付 | cars for sale, from the maker''s order book to the customer''s hands';
comment on column vehicle.store_id is '所在门店 | where it stands';
comment on column vehicle.vin is '车架号 | vehicle identification number';
comment on column vehicle.vin_tail is '车架号倒序，供按尾号查找 | the number backwards, to be found by its last digits';
comment on column vehicle.trim_id is '车型配置 | what it is';
comment on column vehicle.colour is '颜色 | colour';
comment on column vehicle.cost_fen is '采购成本（分） | what it cost us, in fen #COST';
comment on column vehicle.status is '状态 | where it is on its way';
comment on column vehicle.stocked_at is '入库时刻，库龄由此起算 | when it came into stock, from which its age counts; null before';
comment on column vehicle.order_id is '占用它的订单 | order it is kept for';
comment on column vehicle.order_number is '该订单编号 | number of that order';
comment on column vehicle.reserved_until is '预留至 | until when it is kept for that order';

comment on table vehicle_movement is '商品车状态变更记录 | when a car changed its status';
comment on column vehicle_movement.vehicle_id is '车辆 | the car';
comment on column vehicle_movement.from_status is '原状态；首条为空 | status before; null for the first';
comment on column vehicle_movement.to_status is '新状态 | status from then on';
comment on column vehicle_movement.at is '变更时刻 | when';
comment on column vehicle_movement.who is '操作人；空为系统 | who did it; empty for the system #personal';
comment on column vehicle_movement.reason is '对应订单或原因 | the order for which, or why';
